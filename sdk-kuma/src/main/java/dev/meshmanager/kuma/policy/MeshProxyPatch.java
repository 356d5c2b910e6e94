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
 * Changes to the Envoy configuration that the control plane makes for proxies, applied after all other policies. API
 * path: {@code /meshes/{mesh}/meshproxypatches}.
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

    /** Returns a builder with nothing set; it needs {@code mesh}, {@code name} and {@code spec}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshProxyPatch}. */
    final class Builder extends ImmutableMeshProxyPatch.Builder implements ModelBuilder<MeshProxyPatch> {
        Builder() {}

        /** Sets what the policy says. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }
    }

    /** What a {@link MeshProxyPatch} says. */
    @Value.Immutable
    interface Spec extends ProxyPolicy.Spec<Conf> {
        /** Returns the changes; the member is called {@code default}. */
        @Json(name = "default")
        @Schema(required = true)
        @Override
        Optional<Conf> conf();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this spec. */
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

    /** The changes to the configuration of Envoy. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the changes, in the order in which they are made. */
        List<Modification> appendModifications();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this configuration. */
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

    /** A change to one sort of Envoy resource: exactly one member is set. */
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

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this modification. */
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

    /** What a {@link Modification} does. */
    final class Operation extends OpenEnum {
        /** Adds a resource; not for filters. */
        public static final Operation ADD = of("Add");
        /** Removes resources. */
        public static final Operation REMOVE = of("Remove");
        /** Changes resources. */
        public static final Operation PATCH = of("Patch");
        /** Adds a filter before all others. */
        public static final Operation ADD_FIRST = of("AddFirst");
        /** Adds a filter after all others. */
        public static final Operation ADD_LAST = of("AddLast");
        /** Adds a filter before the one of the given name, if there is one. */
        public static final Operation ADD_BEFORE = of("AddBefore");
        /** Adds a filter after the one of the given name, if there is one. */
        public static final Operation ADD_AFTER = of("AddAfter");

        private Operation(String value) {
            super(value);
        }

        /** Returns the operation of this name, known or not. */
        public static Operation of(String value) {
            return new Operation(value);
        }
    }

    /** A change to clusters. */
    @Value.Immutable
    interface ClusterModification extends Model {
        /** Returns which clusters are meant; absent means all of them. */
        Optional<ClusterMatch> match();

        /** Returns what is done; the control plane requires it. */
        @Schema(
                required = true,
                oneOf = {"Add", "Remove", "Patch"})
        Optional<Operation> operation();

        /** Returns the cluster to add, or what to merge into the present ones, in YAML and as Envoy writes it. */
        Optional<String> value();

        /** Returns the steps that change the present ones, instead of {@link #value()}. */
        List<JsonPatchOperation> jsonPatches();

        /** Returns a modification that adds the cluster of this YAML. */
        static ClusterModification add(String yaml) {
            return builder().operation(Operation.ADD).value(yaml).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this modification. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ClusterModification}. */
        final class Builder extends ImmutableMeshProxyPatch.ClusterModification.Builder
                implements ModelBuilder<ClusterModification> {
            Builder() {}

            /** Sets which clusters are meant. */
            public Builder match(Consumer<ClusterMatch.Builder> match) {
                return match(ModelBuilder.build(ClusterMatch.builder(), match));
            }

            /** Adds a step that changes the present ones. */
            public Builder addJsonPatch(Consumer<JsonPatchOperation.Builder> jsonPatch) {
                return addJsonPatch(ModelBuilder.build(JsonPatchOperation.builder(), jsonPatch));
            }
        }
    }

    /** Selects clusters. */
    @Value.Immutable
    interface ClusterMatch extends Model {
        /**
         * Returns which part of the control plane made the cluster, as in {@code inbound}, {@code outbound} or
         * {@code transparent}.
         */
        Optional<String> origin();

        /** Returns the name of the cluster. */
        Optional<String> name();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this match. */
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
        /** Returns which listeners are meant; absent means all of them. */
        Optional<ListenerMatch> match();

        /** Returns what is done; the control plane requires it. */
        @Schema(
                required = true,
                oneOf = {"Add", "Remove", "Patch"})
        Optional<Operation> operation();

        /** Returns the listener to add, or what to merge into the present ones, in YAML and as Envoy writes it. */
        Optional<String> value();

        /** Returns the steps that change the present ones, instead of {@link #value()}. */
        List<JsonPatchOperation> jsonPatches();

        /** Returns a modification that adds the listener of this YAML. */
        static ListenerModification add(String yaml) {
            return builder().operation(Operation.ADD).value(yaml).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this modification. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ListenerModification}. */
        final class Builder extends ImmutableMeshProxyPatch.ListenerModification.Builder
                implements ModelBuilder<ListenerModification> {
            Builder() {}

            /** Sets which listeners are meant. */
            public Builder match(Consumer<ListenerMatch.Builder> match) {
                return match(ModelBuilder.build(ListenerMatch.builder(), match));
            }

            /** Adds a step that changes the present ones. */
            public Builder addJsonPatch(Consumer<JsonPatchOperation.Builder> jsonPatch) {
                return addJsonPatch(ModelBuilder.build(JsonPatchOperation.builder(), jsonPatch));
            }
        }
    }

    /** Selects listeners. */
    @Value.Immutable
    interface ListenerMatch extends Model {
        /**
         * Returns which part of the control plane made the listener, as in {@code inbound}, {@code outbound} or
         * {@code transparent}.
         */
        Optional<String> origin();

        /** Returns the name of the listener. */
        Optional<String> name();

        /** Returns the Kuma tags that the listener must have, all of them. */
        Map<String, String> tags();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this match. */
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
        /** Returns which filters are meant; absent means all of them. */
        Optional<FilterMatch> match();

        /** Returns what is done; the control plane requires it. */
        @Schema(
                required = true,
                oneOf = {"Remove", "Patch", "AddFirst", "AddBefore", "AddAfter", "AddLast"})
        Optional<Operation> operation();

        /** Returns the filter to add, or what to merge into the present ones, in YAML and as Envoy writes it. */
        Optional<String> value();

        /** Returns the steps that change the present ones, instead of {@link #value()}. */
        List<JsonPatchOperation> jsonPatches();

        /** Returns a modification that adds the filter of this YAML before all others. */
        static FilterModification addFirst(String yaml) {
            return builder().operation(Operation.ADD_FIRST).value(yaml).build();
        }

        /** Returns a modification that adds the filter of this YAML after all others. */
        static FilterModification addLast(String yaml) {
            return builder().operation(Operation.ADD_LAST).value(yaml).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this modification. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link FilterModification}. */
        final class Builder extends ImmutableMeshProxyPatch.FilterModification.Builder
                implements ModelBuilder<FilterModification> {
            Builder() {}

            /** Sets which filters are meant. */
            public Builder match(Consumer<FilterMatch.Builder> match) {
                return match(ModelBuilder.build(FilterMatch.builder(), match));
            }

            /** Adds a step that changes the present ones. */
            public Builder addJsonPatch(Consumer<JsonPatchOperation.Builder> jsonPatch) {
                return addJsonPatch(ModelBuilder.build(JsonPatchOperation.builder(), jsonPatch));
            }
        }
    }

    /** Selects filters. */
    @Value.Immutable
    interface FilterMatch extends Model {
        /**
         * Returns which part of the control plane made the listener, as in {@code inbound}, {@code outbound} or
         * {@code transparent}.
         */
        Optional<String> origin();

        /** Returns the name of the filter, as in {@code envoy.filters.http.router}. */
        Optional<String> name();

        /** Returns the name of the listener. */
        Optional<String> listenerName();

        /** Returns the Kuma tags that the listener must have, all of them. */
        Map<String, String> listenerTags();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this match. */
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
        /** Returns which virtual hosts are meant; absent means all of them. */
        @Schema(required = true)
        Optional<VirtualHostMatch> match();

        /** Returns what is done; the control plane requires it. */
        @Schema(
                required = true,
                oneOf = {"Add", "Remove", "Patch"})
        Optional<Operation> operation();

        /** Returns the virtual host to add, or what to merge into the present ones, in YAML and as Envoy writes it. */
        Optional<String> value();

        /** Returns the steps that change the present ones, instead of {@link #value()}. */
        List<JsonPatchOperation> jsonPatches();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this modification. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link VirtualHostModification}. */
        final class Builder extends ImmutableMeshProxyPatch.VirtualHostModification.Builder
                implements ModelBuilder<VirtualHostModification> {
            Builder() {}

            /** Sets which virtual hosts are meant. */
            public Builder match(Consumer<VirtualHostMatch.Builder> match) {
                return match(ModelBuilder.build(VirtualHostMatch.builder(), match));
            }

            /** Adds a step that changes the present ones. */
            public Builder addJsonPatch(Consumer<JsonPatchOperation.Builder> jsonPatch) {
                return addJsonPatch(ModelBuilder.build(JsonPatchOperation.builder(), jsonPatch));
            }
        }
    }

    /** Selects virtual hosts. */
    @Value.Immutable
    interface VirtualHostMatch extends Model {
        /**
         * Returns which part of the control plane made the listener, as in {@code inbound}, {@code outbound} or
         * {@code transparent}.
         */
        Optional<String> origin();

        /** Returns the name of the virtual host. */
        Optional<String> name();

        /** Returns the name of the route configuration that the virtual host is in. */
        Optional<String> routeConfigurationName();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this match. */
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
