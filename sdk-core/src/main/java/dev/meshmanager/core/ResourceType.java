package dev.meshmanager.core;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of resource: how it is called, where the API keeps it and which model it has. Immutable; equal by name.
 *
 * @param <T> the model
 */
public final class ResourceType<T extends Resource> {
    private final String name;
    private final String path;
    private final Scope scope;
    private final Class<T> model;
    private final String shortName;
    private final boolean readOnly;
    private final boolean flat;

    private ResourceType(
            String name, String path, Scope scope, Class<T> model, String shortName, boolean readOnly, boolean flat) {
        this.name = Objects.requireNonNull(name, "name");
        this.path = Objects.requireNonNull(path, "path");
        this.scope = Objects.requireNonNull(scope, "scope");
        this.model = Objects.requireNonNull(model, "model");
        this.shortName = Objects.requireNonNull(shortName, "shortName");
        this.readOnly = readOnly;
        this.flat = flat;
    }

    /** Returns a kind of resources that belong to a mesh. */
    public static <T extends MeshResource> ResourceType<T> mesh(String name, String path, Class<T> model) {
        return new ResourceType<>(name, path, Scope.MESH, model, "", false, false);
    }

    /** Returns a kind of resources that belong to no mesh. */
    public static <T extends GlobalResource> ResourceType<T> global(String name, String path, Class<T> model) {
        return new ResourceType<>(name, path, Scope.GLOBAL, model, "", false, false);
    }

    /** Returns a kind that this version of the SDK has no model for. */
    public static ResourceType<GenericResource> generic(String name, String path, Scope scope) {
        return new ResourceType<>(name, path, scope, GenericResource.class, "", false, false);
    }

    /** Returns this kind with the short name that stands in its KRIs, as in {@code mt}. */
    public ResourceType<T> withShortName(String shortName) {
        return new ResourceType<>(name, path, scope, model, shortName, readOnly, flat);
    }

    /** Returns this kind as one that the API only lets read. */
    public ResourceType<T> asReadOnly() {
        return new ResourceType<>(name, path, scope, model, shortName, true, flat);
    }

    /** Returns this kind as one whose members stand beside the name in the universal format, not under {@code spec}. */
    public ResourceType<T> asFlat() {
        return new ResourceType<>(name, path, scope, model, shortName, readOnly, true);
    }

    /** Returns the name of the kind, as in {@code MeshTimeout}. */
    public String name() {
        return name;
    }

    /** Returns the segment of the API's paths, as in {@code meshtimeouts}. */
    public String path() {
        return path;
    }

    /** Returns where resources of this kind live. */
    public Scope scope() {
        return scope;
    }

    /** Returns the interface of the model. */
    public Class<T> model() {
        return model;
    }

    /** Returns the short name that stands in KRIs, as in {@code mt}, or empty if the kind has no KRIs. */
    public Optional<String> shortName() {
        return shortName.isEmpty() ? Optional.empty() : Optional.of(shortName);
    }

    /** Returns whether the API only lets this kind be read. */
    public boolean isReadOnly() {
        return readOnly;
    }

    /** Returns whether the members stand beside the name in the universal format, as those of the older kinds do. */
    public boolean isFlat() {
        return flat;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResourceType && ((ResourceType<?>) other).name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Returns the name of the kind. */
    @Override
    public String toString() {
        return name;
    }
}
