package dev.meshmanager.core;

/** A {@link Resource} that does not belong to a mesh. */
public interface GlobalResource extends Resource {}
