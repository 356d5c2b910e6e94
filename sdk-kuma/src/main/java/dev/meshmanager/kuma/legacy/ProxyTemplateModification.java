package dev.meshmanager.kuma.legacy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.UnionBuilder;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.core.annotation.UnionMember;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** A change to the Envoy configuration that the control plane generates. Exactly one member is set. */
@Value.Enclosing
@Value.Immutable(builder = false, copy = false)
public interface ProxyTemplateModification extends Model {
    /** Returns the change to clusters. */
    @UnionMember
    Optional<Cluster> cluster();

    /** Returns the change to listeners. */
    @UnionMember
    Optional<Listener> listener();

    /** Returns the change to the network filters of listeners. */
    @UnionMember
    Optional<Filter> networkFilter();

    /** Returns the change to the HTTP filters of listeners. */
    @UnionMember
    Optional<Filter> httpFilter();

    /** Returns the change to virtual hosts. */
    @UnionMember
    Optional<VirtualHost> virtualHost();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this change. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link ProxyTemplateModification}. */
    final class Builder extends UnionBuilder<ProxyTemplateModification, Builder> {
        Builder() {
            super(ImmutableProxyTemplateModification.class);
        }

        /** Sets the change to clusters. */
        public Builder cluster(Cluster cluster) {
            return choose("cluster", cluster);
        }

        /** Sets the change to listeners. */
        public Builder listener(Listener listener) {
            return choose("listener", listener);
        }

        /** Sets the change to the network filters of listeners. */
        public Builder networkFilter(Filter networkFilter) {
            return choose("networkFilter", networkFilter);
        }

        /** Sets the change to the HTTP filters of listeners. */
        public Builder httpFilter(Filter httpFilter) {
            return choose("httpFilter", httpFilter);
        }

        /** Sets the change to virtual hosts. */
        public Builder virtualHost(VirtualHost virtualHost) {
            return choose("virtualHost", virtualHost);
        }

        /** Sets the change to clusters. */
        public Builder cluster(Consumer<Cluster.Builder> cluster) {
            return cluster(ModelBuilder.build(Cluster.builder(), cluster));
        }

        /** Sets the change to listeners. */
        public Builder listener(Consumer<Listener.Builder> listener) {
            return listener(ModelBuilder.build(Listener.builder(), listener));
        }

        /** Sets the change to the network filters of listeners. */
        public Builder networkFilter(Consumer<Filter.Builder> networkFilter) {
            return networkFilter(ModelBuilder.build(Filter.builder(), networkFilter));
        }

        /** Sets the change to the HTTP filters of listeners. */
        public Builder httpFilter(Consumer<Filter.Builder> httpFilter) {
            return httpFilter(ModelBuilder.build(Filter.builder(), httpFilter));
        }

        /** Sets the change to virtual hosts. */
        public Builder virtualHost(Consumer<VirtualHost.Builder> virtualHost) {
            return virtualHost(ModelBuilder.build(VirtualHost.builder(), virtualHost));
        }
    }

    /** A change to clusters. */
    @Value.Immutable
    interface Cluster extends Model {
        /** Returns the match that selects clusters. Default: all clusters. */
        Optional<ClusterMatch> match();

        /** Returns the operation. The control plane requires it. */
        @Schema(anyText = true)
        Optional<Operation> operation();

        /**
         * Returns the cluster as YAML: all of it for an addition, or the part to merge for a patch. Absent for a
         * removal.
         */
        Optional<String> value();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this change. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Cluster}. */
        final class Builder extends ImmutableProxyTemplateModification.Cluster.Builder
                implements ModelBuilder<Cluster> {
            Builder() {}

            /** Sets the match that selects clusters. */
            public Builder match(Consumer<ClusterMatch.Builder> match) {
                return match(ModelBuilder.build(ClusterMatch.builder(), match));
            }
        }
    }

    /** A match of clusters. A cluster matches if all members match. */
    @Value.Immutable
    interface ClusterMatch extends Model {
        /** Returns the origin in the control plane, for example {@code inbound} or {@code outbound}. Default: all. */
        Optional<String> origin();

        /** Returns the name of the cluster. Default: all. */
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
        final class Builder extends ImmutableProxyTemplateModification.ClusterMatch.Builder
                implements ModelBuilder<ClusterMatch> {
            Builder() {}
        }
    }

    /** A change to listeners. */
    @Value.Immutable
    interface Listener extends Model {
        /** Returns the match that selects listeners. Default: all listeners. */
        Optional<ListenerMatch> match();

        /** Returns the operation. The control plane requires it. */
        @Schema(anyText = true)
        Optional<Operation> operation();

        /**
         * Returns the listener as YAML: all of it for an addition, or the part to merge for a patch. Absent for a
         * removal.
         */
        Optional<String> value();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this change. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Listener}. */
        final class Builder extends ImmutableProxyTemplateModification.Listener.Builder
                implements ModelBuilder<Listener> {
            Builder() {}

            /** Sets the match that selects listeners. */
            public Builder match(Consumer<ListenerMatch.Builder> match) {
                return match(ModelBuilder.build(ListenerMatch.builder(), match));
            }
        }
    }

    /** A match of listeners. A listener matches if all members match. */
    @Value.Immutable
    interface ListenerMatch extends Model {
        /** Returns the origin in the control plane, for example {@code inbound} or {@code outbound}. Default: all. */
        Optional<String> origin();

        /** Returns the name of the listener. Default: all. */
        Optional<String> name();

        /** Returns the tags of the listener. It must have all of them. */
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
        final class Builder extends ImmutableProxyTemplateModification.ListenerMatch.Builder
                implements ModelBuilder<ListenerMatch> {
            Builder() {}
        }
    }

    /** A change to the network filters or HTTP filters of listeners. */
    @Value.Immutable
    interface Filter extends Model {
        /** Returns the match that selects filters. Default: all filters. */
        Optional<FilterMatch> match();

        /** Returns the operation. The control plane requires it. */
        @Schema(anyText = true)
        Optional<Operation> operation();

        /**
         * Returns the filter as YAML: all of it for an addition, or the part to merge for a patch. Absent for a
         * removal.
         */
        Optional<String> value();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this change. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Filter}. */
        final class Builder extends ImmutableProxyTemplateModification.Filter.Builder implements ModelBuilder<Filter> {
            Builder() {}

            /** Sets the match that selects filters. */
            public Builder match(Consumer<FilterMatch.Builder> match) {
                return match(ModelBuilder.build(FilterMatch.builder(), match));
            }
        }
    }

    /** A match of filters. A filter matches if all members match. */
    @Value.Immutable
    interface FilterMatch extends Model {
        /** Returns the origin in the control plane, for example {@code inbound} or {@code outbound}. Default: all. */
        Optional<String> origin();

        /** Returns the name of the filter. Default: all. */
        Optional<String> name();

        /** Returns the name of the listener of the filter. Default: all. */
        Optional<String> listenerName();

        /** Returns the tags of the listener. It must have all of them. */
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
        final class Builder extends ImmutableProxyTemplateModification.FilterMatch.Builder
                implements ModelBuilder<FilterMatch> {
            Builder() {}
        }
    }

    /** A change to virtual hosts. */
    @Value.Immutable
    interface VirtualHost extends Model {
        /** Returns the match that selects virtual hosts. Default: all virtual hosts. */
        Optional<VirtualHostMatch> match();

        /** Returns the operation. The control plane requires it. */
        @Schema(anyText = true)
        Optional<Operation> operation();

        /**
         * Returns the virtual host as YAML: all of it for an addition, or the part to merge for a patch. Absent for a
         * removal.
         */
        Optional<String> value();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this change. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link VirtualHost}. */
        final class Builder extends ImmutableProxyTemplateModification.VirtualHost.Builder
                implements ModelBuilder<VirtualHost> {
            Builder() {}

            /** Sets the match that selects virtual hosts. */
            public Builder match(Consumer<VirtualHostMatch.Builder> match) {
                return match(ModelBuilder.build(VirtualHostMatch.builder(), match));
            }
        }
    }

    /** A match of virtual hosts. A virtual host matches if all members match. */
    @Value.Immutable
    interface VirtualHostMatch extends Model {
        /** Returns the origin in the control plane, for example {@code inbound} or {@code outbound}. Default: all. */
        Optional<String> origin();

        /** Returns the name of the virtual host. Default: all. */
        Optional<String> name();

        /** Returns the name of the route configuration of the virtual host. Default: all. */
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
        final class Builder extends ImmutableProxyTemplateModification.VirtualHostMatch.Builder
                implements ModelBuilder<VirtualHostMatch> {
            Builder() {}
        }
    }

    /** The operation of a change. */
    final class Operation extends OpenEnum {
        /** Adds the value. Only clusters, listeners and virtual hosts support it. */
        public static final Operation ADD = of("add");
        /** Adds the value before all other filters. */
        public static final Operation ADD_FIRST = of("addFirst");
        /** Adds the value after all other filters. */
        public static final Operation ADD_LAST = of("addLast");
        /** Adds the value before the filter that matches. */
        public static final Operation ADD_BEFORE = of("addBefore");
        /** Adds the value after the filter that matches. */
        public static final Operation ADD_AFTER = of("addAfter");
        /** Removes the resources that match. */
        public static final Operation REMOVE = of("remove");
        /** Merges the value into the resources that match. */
        public static final Operation PATCH = of("patch");

        private Operation(String value) {
            super(value);
        }

        /** Returns the operation with this name. Unknown names are accepted. */
        public static Operation of(String value) {
            return new Operation(value);
        }
    }
}
