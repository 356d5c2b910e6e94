package dev.meshmanager.core;

/**
 * A resource of a kind that this version of the SDK has no model for: a {@link GenericMeshResource} or a
 * {@link GenericGlobalResource}. The members of the kind are in {@link #unknownFields()}.
 */
public sealed interface GenericResource extends Resource permits GenericMeshResource, GenericGlobalResource {}
