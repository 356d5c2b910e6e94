package dev.meshmanager.core;

/**
 * A resource of a kind for which this version of the SDK has no model: a {@link GenericMeshResource} or a
 * {@link GenericGlobalResource}. {@link #unknownFields()} has the members of the kind.
 */
public sealed interface GenericResource extends Resource permits GenericMeshResource, GenericGlobalResource {}
