package dev.meshmanager.kuma.gateway;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.UnionBuilder;
import dev.meshmanager.core.annotation.UnionMember;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** A filter that is applied to requests and responses. Exactly one member is set. */
@Value.Enclosing
@Value.Immutable(builder = false, copy = false)
public interface MeshGatewayRouteFilter extends Model {
    /** Returns the changes to the request headers. */
    @UnionMember
    Optional<HeaderFilter> requestHeader();

    /** Returns the destination of mirrored requests. */
    @UnionMember
    Optional<Mirror> mirror();

    /** Returns the redirect. */
    @UnionMember
    Optional<Redirect> redirect();

    /** Returns the rewrite of path and host. */
    @UnionMember
    Optional<Rewrite> rewrite();

    /** Returns the changes to the response headers. */
    @UnionMember
    Optional<HeaderFilter> responseHeader();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this filter. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshGatewayRouteFilter}. */
    final class Builder extends UnionBuilder<MeshGatewayRouteFilter, Builder> {
        Builder() {
            super(ImmutableMeshGatewayRouteFilter.class);
        }

        /** Sets the changes to the request headers. */
        public Builder requestHeader(HeaderFilter requestHeader) {
            return choose("requestHeader", requestHeader);
        }

        /** Sets the destination of mirrored requests. */
        public Builder mirror(Mirror mirror) {
            return choose("mirror", mirror);
        }

        /** Sets the redirect. */
        public Builder redirect(Redirect redirect) {
            return choose("redirect", redirect);
        }

        /** Sets the rewrite of path and host. */
        public Builder rewrite(Rewrite rewrite) {
            return choose("rewrite", rewrite);
        }

        /** Sets the changes to the response headers. */
        public Builder responseHeader(HeaderFilter responseHeader) {
            return choose("responseHeader", responseHeader);
        }

        /** Sets the changes to the request headers. */
        public Builder requestHeader(Consumer<HeaderFilter.Builder> requestHeader) {
            return requestHeader(ModelBuilder.build(HeaderFilter.builder(), requestHeader));
        }

        /** Sets the destination of mirrored requests. */
        public Builder mirror(Consumer<Mirror.Builder> mirror) {
            return mirror(ModelBuilder.build(Mirror.builder(), mirror));
        }

        /** Sets the redirect. */
        public Builder redirect(Consumer<Redirect.Builder> redirect) {
            return redirect(ModelBuilder.build(Redirect.builder(), redirect));
        }

        /** Sets the rewrite of path and host. */
        public Builder rewrite(Consumer<Rewrite.Builder> rewrite) {
            return rewrite(ModelBuilder.build(Rewrite.builder(), rewrite));
        }

        /** Sets the changes to the response headers. */
        public Builder responseHeader(Consumer<HeaderFilter.Builder> responseHeader) {
            return responseHeader(ModelBuilder.build(HeaderFilter.builder(), responseHeader));
        }
    }

    /** Changes to headers. The control plane requires at least one member. */
    @Value.Immutable
    interface HeaderFilter extends Model {
        /** Returns the headers that replace those with the same name. */
        List<Header> set();

        /** Returns the headers that are added beside those with the same name. */
        List<Header> add();

        /** Returns the names of the headers to remove. */
        List<String> remove();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this change. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link HeaderFilter}. */
        final class Builder extends ImmutableMeshGatewayRouteFilter.HeaderFilter.Builder
                implements ModelBuilder<HeaderFilter> {
            Builder() {}

            /** Adds a header that replaces those with the same name. */
            public Builder set(String name, String value) {
                return addSet(Header.of(name, value));
            }

            /** Adds a header that is added beside those with the same name. */
            public Builder add(String name, String value) {
                return addAdd(Header.of(name, value));
            }

            /** Adds the name of a header to remove. */
            public Builder remove(String name) {
                return addRemove(name);
            }
        }
    }

    /** A header. */
    @Value.Immutable
    interface Header extends Model {
        /** Returns the name. The control plane requires it. */
        Optional<String> name();

        /** Returns the value. The control plane requires it. */
        Optional<String> value();

        /** Returns a header with this name and value. */
        static Header of(String name, String value) {
            return builder().name(name).value(value).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this header. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Header}. */
        final class Builder extends ImmutableMeshGatewayRouteFilter.Header.Builder implements ModelBuilder<Header> {
            Builder() {}
        }
    }

    /** A backend that receives copies of requests. Its responses are discarded. */
    @Value.Immutable
    interface Mirror extends Model {
        /** Returns the backend, which has no weight. The control plane requires it. */
        Optional<MeshGatewayRoute.Backend> backend();

        /** Returns the percentage of requests that are mirrored. The control plane requires it. */
        OptionalDouble percentage();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this mirror. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Mirror}. */
        final class Builder extends ImmutableMeshGatewayRouteFilter.Mirror.Builder implements ModelBuilder<Mirror> {
            Builder() {}

            /** Sets the backend. */
            public Builder backend(Consumer<MeshGatewayRoute.Backend.Builder> backend) {
                return backend(ModelBuilder.build(MeshGatewayRoute.Backend.builder(), backend));
            }
        }
    }

    /** A redirect. Parts of the URL that are absent stay those of the request. */
    @Value.Immutable
    interface Redirect extends Model {
        /** Returns the new scheme, {@code http} or {@code https}. Default: the scheme of the request. */
        Optional<String> scheme();

        /** Returns the new host name. Default: the host name of the request. */
        Optional<String> hostname();

        /** Returns the new port. Default: the port of the request. */
        OptionalInt port();

        /** Returns the HTTP status of the response, 300 to 308. The control plane requires it. */
        OptionalInt statusCode();

        /** Returns the change of the path. Default: the path of the request. */
        Optional<Rewrite> path();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this redirect. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Redirect}. */
        final class Builder extends ImmutableMeshGatewayRouteFilter.Redirect.Builder implements ModelBuilder<Redirect> {
            Builder() {}

            /** Sets the change of the path. */
            public Builder path(Consumer<Rewrite.Builder> path) {
                return path(ModelBuilder.build(Rewrite.builder(), path));
            }
        }
    }

    /** A rewrite of path and host. */
    @Value.Immutable
    interface Rewrite extends Model {
        /** Returns the new path. It excludes {@link #replacePrefixMatch()}. */
        Optional<String> replaceFull();

        /** Returns the replacement for the matched path prefix. It excludes {@link #replaceFull()}. */
        Optional<String> replacePrefixMatch();

        /**
         * Returns whether the host is replaced by that of the endpoint. A filter that sets the {@code host} header
         * excludes it. Default: {@code false}.
         */
        Optional<Boolean> hostToBackendHostname();

        /** Returns a rewrite of the whole path. */
        static Rewrite path(String path) {
            return builder().replaceFull(path).build();
        }

        /** Returns a rewrite of the matched path prefix. */
        static Rewrite prefix(String prefix) {
            return builder().replacePrefixMatch(prefix).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this change. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Rewrite}. */
        final class Builder extends ImmutableMeshGatewayRouteFilter.Rewrite.Builder implements ModelBuilder<Rewrite> {
            Builder() {}
        }
    }
}
