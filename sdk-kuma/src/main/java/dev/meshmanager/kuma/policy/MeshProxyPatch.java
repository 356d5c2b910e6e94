package dev.meshmanager.kuma.policy;

import com.squareup.moshi.Json;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.UnionBuilder;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.core.annotation.UnionMember;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.common.PolicyTraits.Section;
import dev.meshmanager.kuma.policy.target.ProxyPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * A policy that changes the Envoy configuration of proxies after all other policies. API path:
 * {@code /meshes/{mesh}/meshproxypatches}.
 */
@Value.Enclosing
@Value.Immutable
public interface MeshProxyPatch extends ProxyPolicy<MeshProxyPatch.Conf> {
    /** The kind. */
    MeshResourceType<MeshProxyPatch> TYPE =
            ResourceType.mesh("MeshProxyPatch", "meshproxypatches", MeshProxyPatch.class, k -> k.shortName("mpp")
                    .trait(PolicyTraits.targetRef(Section.DEFAULT)));

    @Override
    default String type() {
        return TYPE.name();
    }

    @Override
    Spec spec();

    /** Returns an empty builder. {@code mesh}, {@code name} and {@code spec} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshProxyPatch}. */
    final class Builder extends ImmutableMeshProxyPatch.Builder implements ModelBuilder<MeshProxyPatch> {
        Builder() {}

        /** Sets the spec. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }
    }

    /** The spec of a {@link MeshProxyPatch}. */
    @Value.Immutable
    interface Spec extends ProxyPolicy.Spec<Conf> {
        /** Returns the changes. Its JSON name is {@code default}. */
        @Json(name = "default")
        @Schema(required = true)
        @Override
        Optional<Conf> conf();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshProxyPatch.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Sets the changes. */
            public Builder conf(Consumer<Conf.Builder> conf) {
                return conf(ModelBuilder.build(Conf.builder(), conf));
            }
        }
    }

    /** The changes to the Envoy configuration. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the changes, in the order in which they are applied. */
        List<Modification> appendModifications();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this configuration. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableMeshProxyPatch.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Adds a change. */
            public Builder addAppendModification(Consumer<Modification.Builder> appendModification) {
                return addAppendModification(ModelBuilder.build(Modification.builder(), appendModification));
            }
        }
    }

    /** A change to one kind of Envoy resource. Exactly one member is set. */
    @Value.Immutable(builder = false, copy = false)
    interface Modification extends Model {
        /** Returns the change to clusters. */
        @UnionMember
        Optional<ClusterModification> cluster();

        /** Returns the change to listeners. */
        @UnionMember
        Optional<ListenerModification> listener();

        /** Returns the change to the network filters of listeners. */
        @UnionMember
        Optional<FilterModification> networkFilter();

        /** Returns the change to the HTTP filters of listeners. */
        @UnionMember
        Optional<FilterModification> httpFilter();

        /** Returns the change to virtual hosts. */
        @UnionMember
        Optional<VirtualHostModification> virtualHost();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this modification. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Modification}. */
        final class Builder extends UnionBuilder<Modification, Builder> {
            Builder() {
                super(ImmutableMeshProxyPatch.Modification.class);
            }

            /** Sets the change to clusters. */
            public Builder cluster(ClusterModification cluster) {
                return choose("cluster", cluster);
            }

            /** Sets the change to listeners. */
            public Builder listener(ListenerModification listener) {
                return choose("listener", listener);
            }

            /** Sets the change to the network filters of listeners. */
            public Builder networkFilter(FilterModification networkFilter) {
                return choose("networkFilter", networkFilter);
            }

            /** Sets the change to the HTTP filters of listeners. */
            public Builder httpFilter(FilterModification httpFilter) {
                return choose("httpFilter", httpFilter);
            }

            /** Sets the change to virtual hosts. */
            public Builder virtualHost(VirtualHostModification virtualHost) {
                return choose("virtualHost", virtualHost);
            }

            /** Sets the change to clusters. */
            public Builder cluster(Consumer<ClusterModification.Builder> cluster) {
                return cluster(ModelBuilder.build(ClusterModification.builder(), cluster));
            }

            /** Sets the change to listeners. */
            public Builder listener(Consumer<ListenerModification.Builder> listener) {
                return listener(ModelBuilder.build(ListenerModification.builder(), listener));
            }

            /** Sets the change to the network filters of listeners. */
            public Builder networkFilter(Consumer<FilterModification.Builder> networkFilter) {
                return networkFilter(ModelBuilder.build(FilterModification.builder(), networkFilter));
            }

            /** Sets the change to the HTTP filters of listeners. */
            public Builder httpFilter(Consumer<FilterModification.Builder> httpFilter) {
                return httpFilter(ModelBuilder.build(FilterModification.builder(), httpFilter));
            }

            /** Sets the change to virtual hosts. */
            public Builder virtualHost(Consumer<VirtualHostModification.Builder> virtualHost) {
                return virtualHost(ModelBuilder.build(VirtualHostModification.builder(), virtualHost));
            }
        }
    }

    /** The operation of a {@link Modification}. */
    final class Operation extends OpenEnum {
        /** Adds a resource. Filters do not support it. */
        public static final Operation ADD = of("Add");
        /** Removes resources. */
        public static final Operation REMOVE = of("Remove");
        /** Changes resources. */
        public static final Operation PATCH = of("Patch");
        /** Adds a filter before all other filters. */
        public static final Operation ADD_FIRST = of("AddFirst");
        /** Adds a filter after all other filters. */
        public static final Operation ADD_LAST = of("AddLast");
        /** Adds a filter before the one with the given name. Without such a filter nothing is added. */
        public static final Operation ADD_BEFORE = of("AddBefore");
        /** Adds a filter after the one with the given name. Without such a filter nothing is added. */
        public static final Operation ADD_AFTER = of("AddAfter");

        private Operation(String value) {
            super(value);
        }

        /** Returns the operation with this name. Unknown names are accepted. */
        public static Operation of(String value) {
            return new Operation(value);
        }
    }

    /** A change to clusters. */
    @Value.Immutable
    interface ClusterModification extends Model {
        /** Returns the match that selects clusters. Default: all clusters. */
        Optional<ClusterMatch> match();

        /** Returns the operation. The control plane requires it. */
        @Schema(
                required = true,
                oneOf = {"Add", "Remove", "Patch"})
        Optional<Operation> operation();

        /**
         * Returns the cluster to add, or the part to merge into the existing ones, as YAML of Envoy's configuration.
         */
        Optional<String> value();

        /** Returns the JSON patch operations on the existing ones. They exclude {@link #value()}. */
        List<JsonPatchOperation> jsonPatches();

        /** Returns a modification that adds a cluster. */
        static ClusterModification add(String yaml) {
            return builder().operation(Operation.ADD).value(yaml).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this modification. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ClusterModification}. */
        final class Builder extends ImmutableMeshProxyPatch.ClusterModification.Builder
                implements ModelBuilder<ClusterModification> {
            Builder() {}

            /** Sets the match that selects clusters. */
            public Builder match(Consumer<ClusterMatch.Builder> match) {
                return match(ModelBuilder.build(ClusterMatch.builder(), match));
            }

            /** Adds a JSON patch operation on the existing ones. */
            public Builder addJsonPatch(Consumer<JsonPatchOperation.Builder> jsonPatch) {
                return addJsonPatch(ModelBuilder.build(JsonPatchOperation.builder(), jsonPatch));
            }
        }
    }

    /** A match of clusters. A cluster matches if all members match. */
    @Value.Immutable
    interface ClusterMatch extends Model {
        /**
         * Returns the origin of the cluster in the control plane, for example {@code inbound}, {@code outbound} or
         * {@code transparent}.
         */
        Optional<String> origin();

        /** Returns the name of the cluster. */
        Optional<String> name();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this match. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ClusterMatch}. */
        final class Builder extends ImmutableMeshProxyPatch.ClusterMatch.Builder implements ModelBuilder<ClusterMatch> {
            Builder() {}
        }
    }

    /** A change to listeners. */
    @Value.Immutable
    interface ListenerModification extends Model {
        /** Returns the match that selects listeners. Default: all listeners. */
        Optional<ListenerMatch> match();

        /** Returns the operation. The control plane requires it. */
        @Schema(
                required = true,
                oneOf = {"Add", "Remove", "Patch"})
        Optional<Operation> operation();

        /**
         * Returns the listener to add, or the part to merge into the existing ones, as YAML of Envoy's configuration.
         */
        Optional<String> value();

        /** Returns the JSON patch operations on the existing ones. They exclude {@link #value()}. */
        List<JsonPatchOperation> jsonPatches();

        /** Returns a modification that adds a listener. */
        static ListenerModification add(String yaml) {
            return builder().operation(Operation.ADD).value(yaml).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this modification. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ListenerModification}. */
        final class Builder extends ImmutableMeshProxyPatch.ListenerModification.Builder
                implements ModelBuilder<ListenerModification> {
            Builder() {}

            /** Sets the match that selects listeners. */
            public Builder match(Consumer<ListenerMatch.Builder> match) {
                return match(ModelBuilder.build(ListenerMatch.builder(), match));
            }

            /** Adds a JSON patch operation on the existing ones. */
            public Builder addJsonPatch(Consumer<JsonPatchOperation.Builder> jsonPatch) {
                return addJsonPatch(ModelBuilder.build(JsonPatchOperation.builder(), jsonPatch));
            }
        }
    }

    /** A match of listeners. A listener matches if all members match. */
    @Value.Immutable
    interface ListenerMatch extends Model {
        /**
         * Returns the origin of the listener in the control plane, for example {@code inbound}, {@code outbound} or
         * {@code transparent}.
         */
        Optional<String> origin();

        /** Returns the name of the listener. */
        Optional<String> name();

        /** Returns the Kuma tags of the listener. It must have all of them. */
        Map<String, String> tags();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this match. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ListenerMatch}. */
        final class Builder extends ImmutableMeshProxyPatch.ListenerMatch.Builder
                implements ModelBuilder<ListenerMatch> {
            Builder() {}
        }
    }

    /** A change to the network filters or the HTTP filters of listeners. */
    @Value.Immutable
    interface FilterModification extends Model {
        /** Returns the match that selects filters. Default: all filters. */
        Optional<FilterMatch> match();

        /** Returns the operation. The control plane requires it. */
        @Schema(
                required = true,
                oneOf = {"Remove", "Patch", "AddFirst", "AddBefore", "AddAfter", "AddLast"})
        Optional<Operation> operation();

        /** Returns the filter to add, or the part to merge into the existing ones, as YAML of Envoy's configuration. */
        Optional<String> value();

        /** Returns the JSON patch operations on the existing ones. They exclude {@link #value()}. */
        List<JsonPatchOperation> jsonPatches();

        /** Returns a modification that adds a filter before all other filters. */
        static FilterModification addFirst(String yaml) {
            return builder().operation(Operation.ADD_FIRST).value(yaml).build();
        }

        /** Returns a modification that adds a filter after all other filters. */
        static FilterModification addLast(String yaml) {
            return builder().operation(Operation.ADD_LAST).value(yaml).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this modification. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link FilterModification}. */
        final class Builder extends ImmutableMeshProxyPatch.FilterModification.Builder
                implements ModelBuilder<FilterModification> {
            Builder() {}

            /** Sets the match that selects filters. */
            public Builder match(Consumer<FilterMatch.Builder> match) {
                return match(ModelBuilder.build(FilterMatch.builder(), match));
            }

            /** Adds a JSON patch operation on the existing ones. */
            public Builder addJsonPatch(Consumer<JsonPatchOperation.Builder> jsonPatch) {
                return addJsonPatch(ModelBuilder.build(JsonPatchOperation.builder(), jsonPatch));
            }
        }
    }

    /** A match of filters. A filter matches if all members match. */
    @Value.Immutable
    interface FilterMatch extends Model {
        /**
         * Returns the origin of the listener in the control plane, for example {@code inbound}, {@code outbound} or
         * {@code transparent}.
         */
        Optional<String> origin();

        /** Returns the name of the filter, for example {@code envoy.filters.http.router}. */
        Optional<String> name();

        /** Returns the name of the listener of the filter. */
        Optional<String> listenerName();

        /** Returns the Kuma tags of the listener. It must have all of them. */
        Map<String, String> listenerTags();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this match. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link FilterMatch}. */
        final class Builder extends ImmutableMeshProxyPatch.FilterMatch.Builder implements ModelBuilder<FilterMatch> {
            Builder() {}
        }
    }

    /** A change to virtual hosts. */
    @Value.Immutable
    interface VirtualHostModification extends Model {
        /**
         * Returns the match that selects virtual hosts. An empty match selects all of them. The control plane requires
         * it.
         */
        @Schema(required = true)
        Optional<VirtualHostMatch> match();

        /** Returns the operation. The control plane requires it. */
        @Schema(
                required = true,
                oneOf = {"Add", "Remove", "Patch"})
        Optional<Operation> operation();

        /**
         * Returns the virtual host to add, or the part to merge into the existing ones, as YAML of Envoy's
         * configuration.
         */
        Optional<String> value();

        /** Returns the JSON patch operations on the existing ones. They exclude {@link #value()}. */
        List<JsonPatchOperation> jsonPatches();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this modification. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link VirtualHostModification}. */
        final class Builder extends ImmutableMeshProxyPatch.VirtualHostModification.Builder
                implements ModelBuilder<VirtualHostModification> {
            Builder() {}

            /** Sets the match that selects virtual hosts. */
            public Builder match(Consumer<VirtualHostMatch.Builder> match) {
                return match(ModelBuilder.build(VirtualHostMatch.builder(), match));
            }

            /** Adds a JSON patch operation on the existing ones. */
            public Builder addJsonPatch(Consumer<JsonPatchOperation.Builder> jsonPatch) {
                return addJsonPatch(ModelBuilder.build(JsonPatchOperation.builder(), jsonPatch));
            }
        }
    }

    /** A match of virtual hosts. A virtual host matches if all members match. */
    @Value.Immutable
    interface VirtualHostMatch extends Model {
        /**
         * Returns the origin of the listener in the control plane, for example {@code inbound}, {@code outbound} or
         * {@code transparent}.
         */
        Optional<String> origin();

        /** Returns the name of the virtual host. */
        Optional<String> name();

        /** Returns the name of the route configuration of the virtual host. */
        Optional<String> routeConfigurationName();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this match. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link VirtualHostMatch}. */
        final class Builder extends ImmutableMeshProxyPatch.VirtualHostMatch.Builder
                implements ModelBuilder<VirtualHostMatch> {
            Builder() {}
        }
    }
}
