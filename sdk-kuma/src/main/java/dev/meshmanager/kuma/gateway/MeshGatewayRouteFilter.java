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

/** What is done with a request on the way: exactly one member is set. */
@Value.Enclosing
@Value.Immutable(builder = false, copy = false)
public interface MeshGatewayRouteFilter extends Model {
    /** Returns the change of the headers of the request. */
    @UnionMember
    Optional<HeaderFilter> requestHeader();

    /** Returns where copies of requests go. */
    @UnionMember
    Optional<Mirror> mirror();

    /** Returns the redirect that answers the request. */
    @UnionMember
    Optional<Redirect> redirect();

    /** Returns the change of the path and the host. */
    @UnionMember
    Optional<Rewrite> rewrite();

    /** Returns the change of the headers of the answer. */
    @UnionMember
    Optional<HeaderFilter> responseHeader();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this filter. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshGatewayRouteFilter}. */
    final class Builder extends UnionBuilder<MeshGatewayRouteFilter, Builder> {
        Builder() {
            super(ImmutableMeshGatewayRouteFilter.class);
        }

        /** Sets the change of the headers of the request. */
        public Builder requestHeader(HeaderFilter requestHeader) {
            return choose("requestHeader", requestHeader);
        }

        /** Sets where copies of requests go. */
        public Builder mirror(Mirror mirror) {
            return choose("mirror", mirror);
        }

        /** Sets the redirect that answers the request. */
        public Builder redirect(Redirect redirect) {
            return choose("redirect", redirect);
        }

        /** Sets the change of the path and the host. */
        public Builder rewrite(Rewrite rewrite) {
            return choose("rewrite", rewrite);
        }

        /** Sets the change of the headers of the answer. */
        public Builder responseHeader(HeaderFilter responseHeader) {
            return choose("responseHeader", responseHeader);
        }

        /** Sets the change of the headers of the request. */
        public Builder requestHeader(Consumer<HeaderFilter.Builder> requestHeader) {
            return requestHeader(ModelBuilder.build(HeaderFilter.builder(), requestHeader));
        }

        /** Sets where copies of requests go. */
        public Builder mirror(Consumer<Mirror.Builder> mirror) {
            return mirror(ModelBuilder.build(Mirror.builder(), mirror));
        }

        /** Sets the redirect that answers the request. */
        public Builder redirect(Consumer<Redirect.Builder> redirect) {
            return redirect(ModelBuilder.build(Redirect.builder(), redirect));
        }

        /** Sets the change of the path and the host. */
        public Builder rewrite(Consumer<Rewrite.Builder> rewrite) {
            return rewrite(ModelBuilder.build(Rewrite.builder(), rewrite));
        }

        /** Sets the change of the headers of the answer. */
        public Builder responseHeader(Consumer<HeaderFilter.Builder> responseHeader) {
            return responseHeader(ModelBuilder.build(HeaderFilter.builder(), responseHeader));
        }
    }

    /** A change of headers; the control plane requires at least one member. */
    @Value.Immutable
    interface HeaderFilter extends Model {
        /** Returns the headers that replace others of their names. */
        List<Header> set();

        /** Returns the headers that join others of their names. */
        List<Header> add();

        /** Returns the names of the headers that are removed. */
        List<String> remove();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this change. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link HeaderFilter}. */
        final class Builder extends ImmutableMeshGatewayRouteFilter.HeaderFilter.Builder
                implements ModelBuilder<HeaderFilter> {
            Builder() {}

            /** Lets a header replace others of its name. */
            public Builder set(String name, String value) {
                return addSet(Header.of(name, value));
            }

            /** Lets a header join others of its name. */
            public Builder add(String name, String value) {
                return addAdd(Header.of(name, value));
            }

            /** Lets the header of this name be removed. */
            public Builder remove(String name) {
                return addRemove(name);
            }
        }
    }

    /** The name and the value of a header. */
    @Value.Immutable
    interface Header extends Model {
        /** Returns the name; the control plane requires it. */
        Optional<String> name();

        /** Returns the value; the control plane requires it. */
        Optional<String> value();

        /** Returns a header. */
        static Header of(String name, String value) {
            return builder().name(name).value(value).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this header. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Header}. */
        final class Builder extends ImmutableMeshGatewayRouteFilter.Header.Builder implements ModelBuilder<Header> {
            Builder() {}
        }
    }

    /** Sends copies of requests to a backend, whose answers are dropped. */
    @Value.Immutable
    interface Mirror extends Model {
        /** Returns the backend, without a weight; the control plane requires it. */
        Optional<MeshGatewayRoute.Backend> backend();

        /** Returns the share of requests that are copied, in percent; the control plane requires it. */
        OptionalDouble percentage();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this mirror. */
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

    /** Answers a request with another address. */
    @Value.Immutable
    interface Redirect extends Model {
        /** Returns the scheme, {@code http} or {@code https}. */
        Optional<String> scheme();

        /** Returns the host name. */
        Optional<String> hostname();

        /** Returns the port. */
        OptionalInt port();

        /** Returns the status, from 300 to 308; the control plane requires it. */
        OptionalInt statusCode();

        /** Returns the change of the path; absent means that it stays. */
        Optional<Rewrite> path();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this redirect. */
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

    /** A change of the path and the host. */
    @Value.Immutable
    interface Rewrite extends Model {
        /** Returns the new path; it excludes {@link #replacePrefixMatch()}. */
        Optional<String> replaceFull();

        /** Returns what takes the place of the prefix that the rule matches; it excludes {@link #replaceFull()}. */
        Optional<String> replacePrefixMatch();

        /**
         * Returns whether the host becomes that of the endpoint; absent means false. A filter that sets the
         * {@code host} header excludes it.
         */
        Optional<Boolean> hostToBackendHostname();

        /** Returns a change of the whole path. */
        static Rewrite path(String path) {
            return builder().replaceFull(path).build();
        }

        /** Returns a change of the prefix that the rule matches. */
        static Rewrite prefix(String prefix) {
            return builder().replacePrefixMatch(prefix).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this change. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Rewrite}. */
        final class Builder extends ImmutableMeshGatewayRouteFilter.Rewrite.Builder implements ModelBuilder<Rewrite> {
            Builder() {}
        }
    }
}
