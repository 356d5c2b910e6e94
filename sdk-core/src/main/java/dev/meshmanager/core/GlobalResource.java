package dev.meshmanager.core;

/** A {@link Resource} that belongs to no mesh. */
public interface GlobalResource extends Resource {}
