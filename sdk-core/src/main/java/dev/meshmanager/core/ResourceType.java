package dev.meshmanager.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A kind of resource: its name, API path, model and everything else that the SDK needs to know about a kind. Immutable.
 * Two are equal if their names are equal.
 *
 * <p>A kind whose resources belong to a mesh is a {@link MeshResourceType}, any other kind is a
 * {@link GlobalResourceType}. A model declares its kind in one statement:
 *
 * <pre>{@code
 * MeshResourceType<MeshTimeout> TYPE =
 *         ResourceType.mesh("MeshTimeout", "meshtimeouts", MeshTimeout.class, k -> k.shortName("mt"));
 * }</pre>
 *
 * @param <T> the model
 */
public abstract sealed class ResourceType<T extends Resource> permits MeshResourceType, GlobalResourceType {
    /** The default rank, for kinds that no other kind depends on. */
    public static final int LAST_RANK = 100;

    private final String name;
    private final String path;
    private final Class<T> model;
    private final List<String> otherPaths;
    private final @Nullable String shortName;
    private final boolean flat;
    private final boolean isInsight;
    private final WrittenBy writtenBy;
    private final @Nullable ResourceType<?> insight;
    private final KubernetesForm kubernetes;
    private final int rank;
    private final @Nullable String since;
    private final @Nullable String until;
    private final Map<Class<?>, Object> traits;

    ResourceType(String name, String path, Class<T> model, Consumer<Builder> description) {
        Builder kind = new Builder();
        description.accept(kind);
        this.name = Objects.requireNonNull(name, "name");
        this.path = Objects.requireNonNull(path, "path");
        this.model = Objects.requireNonNull(model, "model");
        this.otherPaths = List.copyOf(kind.otherPaths);
        this.shortName = kind.shortName;
        this.flat = kind.flat;
        this.isInsight = kind.isInsight;
        this.writtenBy = kind.writtenBy;
        this.insight = kind.insight;
        this.kubernetes = kind.kubernetes != null ? kind.kubernetes : KubernetesForm.of(kind.flat);
        this.rank = kind.rank;
        this.since = kind.since;
        this.until = kind.until;
        this.traits = Map.copyOf(kind.traits);
    }

    /** Returns a kind whose resources belong to a mesh. */
    public static <T extends MeshResource> MeshResourceType<T> mesh(String name, String path, Class<T> model) {
        return mesh(name, path, model, kind -> {});
    }

    /** Returns a kind whose resources belong to a mesh, with the properties that {@code description} sets. */
    public static <T extends MeshResource> MeshResourceType<T> mesh(
            String name, String path, Class<T> model, Consumer<Builder> description) {
        return new MeshResourceType<>(name, path, model, description);
    }

    /** Returns a kind whose resources belong to a mesh, read as {@link GenericMeshResource}. */
    public static MeshResourceType<GenericMeshResource> mesh(String name, String path) {
        return mesh(name, path, GenericMeshResource.class);
    }

    /** Returns a kind whose resources do not belong to a mesh. */
    public static <T extends GlobalResource> GlobalResourceType<T> global(String name, String path, Class<T> model) {
        return global(name, path, model, kind -> {});
    }

    /** Returns a kind whose resources do not belong to a mesh, with the properties that {@code description} sets. */
    public static <T extends GlobalResource> GlobalResourceType<T> global(
            String name, String path, Class<T> model, Consumer<Builder> description) {
        return new GlobalResourceType<>(name, path, model, description);
    }

    /** Returns a kind whose resources do not belong to a mesh, read as {@link GenericGlobalResource}. */
    public static GlobalResourceType<GenericGlobalResource> global(String name, String path) {
        return global(name, path, GenericGlobalResource.class);
    }

    /** Returns the name of the kind, for example {@code MeshTimeout}. */
    public String name() {
        return name;
    }

    /** Returns the path segment of the kind in the API, for example {@code meshtimeouts}. */
    public String path() {
        return path;
    }

    /** Returns alternative path segments of the kind, which some control planes use. Empty if there are none. */
    public List<String> otherPaths() {
        return otherPaths;
    }

    /** Returns whether resources of this kind belong to a mesh. */
    public abstract Scope scope();

    /** Returns the interface of the model. */
    public Class<T> model() {
        return model;
    }

    /** Returns the short name that KRIs use, for example {@code mt}, or empty if resources of the kind have no KRI. */
    public Optional<String> shortName() {
        return Optional.ofNullable(shortName);
    }

    /**
     * Returns whether the members are at the top level in the universal format, as in older kinds, instead of under
     * {@code spec}.
     */
    public boolean isFlat() {
        return flat;
    }

    /** Returns which control planes accept writes of this kind. */
    public WrittenBy writtenBy() {
        return writtenBy;
    }

    /** Returns whether every control plane rejects writes of this kind. */
    public boolean isReadOnly() {
        return writtenBy == WrittenBy.NOBODY;
    }

    /** Returns whether this is the kind of an insight, which the control plane computes from what it observes. */
    public boolean isInsight() {
        return isInsight;
    }

    /**
     * Returns the kind of the insight that an overview joins with a resource of this kind, or empty if there is none.
     */
    public Optional<ResourceType<?>> insight() {
        return Optional.ofNullable(insight);
    }

    /** Returns the layout of this kind as a Kubernetes object. */
    public KubernetesForm kubernetes() {
        return kubernetes;
    }

    /** Returns the position of the kind when resources of many kinds are applied: lower ranks are written first. */
    public int rank() {
        return rank;
    }

    /**
     * Returns the first version that has the kind, for example {@code 2.12}, or empty if every supported version has
     * it.
     */
    public Optional<String> since() {
        return Optional.ofNullable(since);
    }

    /** Returns the first version that no longer has the kind, for example {@code 3.0}, or empty if there is none. */
    public Optional<String> until() {
        return Optional.ofNullable(until);
    }

    /**
     * Returns the trait of this class, with which another module extends the description of the kind, or empty if the
     * kind has no such trait.
     */
    public <X> Optional<X> trait(Class<X> trait) {
        return Optional.ofNullable(trait.cast(traits.get(trait)));
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof ResourceType<?> type && type.name.equals(name);
    }

    @Override
    public final int hashCode() {
        return name.hashCode();
    }

    /** Returns the name of the kind. */
    @Override
    public String toString() {
        return name;
    }

    /** Sets the properties of a kind. All are optional. */
    public static final class Builder {
        private final List<String> otherPaths = new ArrayList<>();
        private final Map<Class<?>, Object> traits = new HashMap<>();
        private @Nullable String shortName;
        private boolean flat;
        private boolean isInsight;
        private WrittenBy writtenBy = WrittenBy.ANY;
        private @Nullable ResourceType<?> insight;
        private @Nullable KubernetesForm kubernetes;
        private int rank = LAST_RANK;
        private @Nullable String since;
        private @Nullable String until;

        Builder() {}

        /** Sets the short name that KRIs use, for example {@code mt}. */
        public Builder shortName(String shortName) {
            this.shortName = Objects.requireNonNull(shortName, "shortName");
            return this;
        }

        /** Adds an alternative path segment that some control planes use for the kind. */
        public Builder otherPath(String otherPath) {
            otherPaths.add(otherPath);
            return this;
        }

        /** Declares that the members are at the top level in the universal format, not under {@code spec}. */
        public Builder flat() {
            this.flat = true;
            return this;
        }

        /** Sets which control planes accept writes. Default: all of them. */
        public Builder writtenBy(WrittenBy writtenBy) {
            this.writtenBy = Objects.requireNonNull(writtenBy, "writtenBy");
            return this;
        }

        /** Declares the kind of an insight. The control plane computes its resources, and rejects writes. */
        public Builder asInsight() {
            this.isInsight = true;
            return writtenBy(WrittenBy.NOBODY);
        }

        /** Sets the kind of the insight that an overview joins with resources of this kind. */
        public Builder insight(ResourceType<?> insight) {
            this.insight = Objects.requireNonNull(insight, "insight");
            return this;
        }

        /**
         * Sets the layout as a Kubernetes object. Default: {@link KubernetesForm#IN_CLUSTER} for a flat kind,
         * {@link KubernetesForm#AS_IS} for any other.
         */
        public Builder kubernetes(KubernetesForm kubernetes) {
            this.kubernetes = Objects.requireNonNull(kubernetes, "kubernetes");
            return this;
        }

        /**
         * Sets the position when resources of many kinds are applied: lower ranks are written first. Default:
         * {@link #LAST_RANK}.
         */
        public Builder rank(int rank) {
            this.rank = rank;
            return this;
        }

        /** Sets the first version that has the kind. */
        public Builder since(String version) {
            this.since = Objects.requireNonNull(version, "version");
            return this;
        }

        /** Sets the first version that no longer has the kind. */
        public Builder until(String version) {
            this.until = Objects.requireNonNull(version, "version");
            return this;
        }

        /**
         * Adds a trait, with which another module extends the description of the kind. A kind has at most one trait of
         * each class; a second one replaces the first.
         */
        public Builder trait(Object trait) {
            // The class of an enum constant with a body is not the enum itself.
            traits.put(trait instanceof Enum<?> constant ? constant.getDeclaringClass() : trait.getClass(), trait);
            return this;
        }
    }
}
