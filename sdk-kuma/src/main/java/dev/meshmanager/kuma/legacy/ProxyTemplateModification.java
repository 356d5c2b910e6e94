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

/** A change to what the control plane generates for a proxy; the control plane requires exactly one member. */
@Value.Enclosing
@Value.Immutable(builder = false, copy = false)
public interface ProxyTemplateModification extends Model {
    /** Returns a change of clusters. */
    @UnionMember
    Optional<Cluster> cluster();

    /** Returns a change of listeners. */
    @UnionMember
    Optional<Listener> listener();

    /** Returns a change of the network filters of listeners. */
    @UnionMember
    Optional<Filter> networkFilter();

    /** Returns a change of the HTTP filters of listeners. */
    @UnionMember
    Optional<Filter> httpFilter();

    /** Returns a change of virtual hosts. */
    @UnionMember
    Optional<VirtualHost> virtualHost();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this change. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link ProxyTemplateModification}. */
    final class Builder extends UnionBuilder<ProxyTemplateModification, Builder> {
        Builder() {
            super(ImmutableProxyTemplateModification.class);
        }

        /** Sets a change of clusters. */
        public Builder cluster(Cluster cluster) {
            return choose("cluster", cluster);
        }

        /** Sets a change of listeners. */
        public Builder listener(Listener listener) {
            return choose("listener", listener);
        }

        /** Sets a change of the network filters of listeners. */
        public Builder networkFilter(Filter networkFilter) {
            return choose("networkFilter", networkFilter);
        }

        /** Sets a change of the HTTP filters of listeners. */
        public Builder httpFilter(Filter httpFilter) {
            return choose("httpFilter", httpFilter);
        }

        /** Sets a change of virtual hosts. */
        public Builder virtualHost(VirtualHost virtualHost) {
            return choose("virtualHost", virtualHost);
        }

        /** Sets a change of clusters. */
        public Builder cluster(Consumer<Cluster.Builder> cluster) {
            return cluster(ModelBuilder.build(Cluster.builder(), cluster));
        }

        /** Sets a change of listeners. */
        public Builder listener(Consumer<Listener.Builder> listener) {
            return listener(ModelBuilder.build(Listener.builder(), listener));
        }

        /** Sets a change of the network filters of listeners. */
        public Builder networkFilter(Consumer<Filter.Builder> networkFilter) {
            return networkFilter(ModelBuilder.build(Filter.builder(), networkFilter));
        }

        /** Sets a change of the HTTP filters of listeners. */
        public Builder httpFilter(Consumer<Filter.Builder> httpFilter) {
            return httpFilter(ModelBuilder.build(Filter.builder(), httpFilter));
        }

        /** Sets a change of virtual hosts. */
        public Builder virtualHost(Consumer<VirtualHost.Builder> virtualHost) {
            return virtualHost(ModelBuilder.build(VirtualHost.builder(), virtualHost));
        }
    }

    /** A change of clusters. */
    @Value.Immutable
    interface Cluster extends Model {
        /** Returns which clusters are meant; absent means all. */
        Optional<ClusterMatch> match();

        /** Returns what is done. */
        @Schema(anyText = true)
        Optional<Operation> operation();

        /** Returns the cluster as YAML: the whole to add, or the part to patch; absent to remove. */
        Optional<String> value();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this change. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Cluster}. */
        final class Builder extends ImmutableProxyTemplateModification.Cluster.Builder
                implements ModelBuilder<Cluster> {
            Builder() {}

            /** Sets which clusters are meant. */
            public Builder match(Consumer<ClusterMatch.Builder> match) {
                return match(ModelBuilder.build(ClusterMatch.builder(), match));
            }
        }
    }

    /** Which clusters are meant. */
    @Value.Immutable
    interface ClusterMatch extends Model {
        /**
         * Returns what the control plane generated it for, as in {@code inbound} or {@code outbound}; absent matches
         * all.
         */
        Optional<String> origin();

        /** Returns the name of the cluster; absent matches all. */
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
        final class Builder extends ImmutableProxyTemplateModification.ClusterMatch.Builder
                implements ModelBuilder<ClusterMatch> {
            Builder() {}
        }
    }

    /** A change of listeners. */
    @Value.Immutable
    interface Listener extends Model {
        /** Returns which listeners are meant; absent means all. */
        Optional<ListenerMatch> match();

        /** Returns what is done. */
        @Schema(anyText = true)
        Optional<Operation> operation();

        /** Returns the listener as YAML: the whole to add, or the part to patch; absent to remove. */
        Optional<String> value();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this change. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Listener}. */
        final class Builder extends ImmutableProxyTemplateModification.Listener.Builder
                implements ModelBuilder<Listener> {
            Builder() {}

            /** Sets which listeners are meant. */
            public Builder match(Consumer<ListenerMatch.Builder> match) {
                return match(ModelBuilder.build(ListenerMatch.builder(), match));
            }
        }
    }

    /** Which listeners are meant. */
    @Value.Immutable
    interface ListenerMatch extends Model {
        /**
         * Returns what the control plane generated it for, as in {@code inbound} or {@code outbound}; absent matches
         * all.
         */
        Optional<String> origin();

        /** Returns the name of the listener; absent matches all. */
        Optional<String> name();

        /** Returns the tags that the listener must have, all of them. */
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
        final class Builder extends ImmutableProxyTemplateModification.ListenerMatch.Builder
                implements ModelBuilder<ListenerMatch> {
            Builder() {}
        }
    }

    /** A change of the network filters or HTTP filters of listeners. */
    @Value.Immutable
    interface Filter extends Model {
        /** Returns which filters are meant; absent means all. */
        Optional<FilterMatch> match();

        /** Returns what is done. */
        @Schema(anyText = true)
        Optional<Operation> operation();

        /** Returns the filter as YAML: the whole to add, or the part to patch; absent to remove. */
        Optional<String> value();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this change. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Filter}. */
        final class Builder extends ImmutableProxyTemplateModification.Filter.Builder implements ModelBuilder<Filter> {
            Builder() {}

            /** Sets which filters are meant. */
            public Builder match(Consumer<FilterMatch.Builder> match) {
                return match(ModelBuilder.build(FilterMatch.builder(), match));
            }
        }
    }

    /** Which filters are meant. */
    @Value.Immutable
    interface FilterMatch extends Model {
        /**
         * Returns what the control plane generated it for, as in {@code inbound} or {@code outbound}; absent matches
         * all.
         */
        Optional<String> origin();

        /** Returns the name of the filter; absent matches all. */
        Optional<String> name();

        /** Returns the name of the listener that has the filter; absent matches all. */
        Optional<String> listenerName();

        /** Returns the tags that this listener must have, all of them. */
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
        final class Builder extends ImmutableProxyTemplateModification.FilterMatch.Builder
                implements ModelBuilder<FilterMatch> {
            Builder() {}
        }
    }

    /** A change of virtual hosts. */
    @Value.Immutable
    interface VirtualHost extends Model {
        /** Returns which virtual hosts are meant; absent means all. */
        Optional<VirtualHostMatch> match();

        /** Returns what is done. */
        @Schema(anyText = true)
        Optional<Operation> operation();

        /** Returns the virtual host as YAML: the whole to add, or the part to patch; absent to remove. */
        Optional<String> value();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this change. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link VirtualHost}. */
        final class Builder extends ImmutableProxyTemplateModification.VirtualHost.Builder
                implements ModelBuilder<VirtualHost> {
            Builder() {}

            /** Sets which virtual hosts are meant. */
            public Builder match(Consumer<VirtualHostMatch.Builder> match) {
                return match(ModelBuilder.build(VirtualHostMatch.builder(), match));
            }
        }
    }

    /** Which virtual hosts are meant. */
    @Value.Immutable
    interface VirtualHostMatch extends Model {
        /**
         * Returns what the control plane generated it for, as in {@code inbound} or {@code outbound}; absent matches
         * all.
         */
        Optional<String> origin();

        /** Returns the name of the virtual host; absent matches all. */
        Optional<String> name();

        /** Returns the name of the route configuration that has the virtual host; absent matches all. */
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
        final class Builder extends ImmutableProxyTemplateModification.VirtualHostMatch.Builder
                implements ModelBuilder<VirtualHostMatch> {
            Builder() {}
        }
    }

    /** What is done. */
    final class Operation extends OpenEnum {
        /** Adds the value; clusters, listeners and virtual hosts only. */
        public static final Operation ADD = of("add");
        /** Adds the value before all filters. */
        public static final Operation ADD_FIRST = of("addFirst");
        /** Adds the value after all filters. */
        public static final Operation ADD_LAST = of("addLast");
        /** Adds the value before the filter that matches. */
        public static final Operation ADD_BEFORE = of("addBefore");
        /** Adds the value after the filter that matches. */
        public static final Operation ADD_AFTER = of("addAfter");
        /** Removes what matches. */
        public static final Operation REMOVE = of("remove");
        /** Merges the value into what matches. */
        public static final Operation PATCH = of("patch");

        private Operation(String value) {
            super(value);
        }

        /** Returns the operation of this name, known or not. */
        public static Operation of(String value) {
            return new Operation(value);
        }
    }
}
