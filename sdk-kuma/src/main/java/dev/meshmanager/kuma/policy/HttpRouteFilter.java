package dev.meshmanager.kuma.policy;

import dev.meshmanager.core.IntOrString;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.UnionBuilder;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.core.annotation.UnionMember;
import dev.meshmanager.kuma.policy.target.BackendRef;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * A filter of a {@link MeshHTTPRoute} that changes HTTP requests or responses. {@code type} names the one member that
 * is set.
 */
@Value.Enclosing
@Value.Immutable(builder = false, copy = false)
public interface HttpRouteFilter extends Model {
    /** Returns the type, which names the member that is set. The control plane requires it. */
    @Schema(required = true)
    Optional<Type> type();

    /** Returns the changes to request headers. */
    @UnionMember
    Optional<Headers> requestHeaderModifier();

    /** Returns the changes to response headers. */
    @UnionMember
    Optional<Headers> responseHeaderModifier();

    /** Returns the redirect. */
    @UnionMember
    Optional<Redirect> requestRedirect();

    /** Returns the rewrite of the URL. */
    @UnionMember
    Optional<UrlRewrite> urlRewrite();

    /** Returns the destination of mirrored requests. */
    @UnionMember
    Optional<Mirror> requestMirror();

    /** Returns a filter that sets a request header, replacing those with the same name. */
    static HttpRouteFilter setRequestHeader(String name, String value) {
        return builder()
                .requestHeaderModifier(h -> h.addSet(HeaderModifier.Header.of(name, value)))
                .build();
    }

    /** Returns a filter that sets a response header, replacing those with the same name. */
    static HttpRouteFilter setResponseHeader(String name, String value) {
        return builder()
                .responseHeaderModifier(h -> h.addSet(HeaderModifier.Header.of(name, value)))
                .build();
    }

    /** Returns a filter that responds with a redirect. */
    static HttpRouteFilter redirect(Consumer<Redirect.Builder> redirect) {
        return builder().requestRedirect(redirect).build();
    }

    /** Returns a filter that replaces the matched path prefix. */
    static HttpRouteFilter rewritePrefix(String prefix) {
        return builder().urlRewrite(u -> u.path(HttpPathRewrite.prefix(prefix))).build();
    }

    /** Returns a filter that mirrors every request to another destination. */
    static HttpRouteFilter mirror(BackendRef backendRef) {
        return builder().requestMirror(m -> m.backendRef(backendRef)).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this filter. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link HttpRouteFilter}. */
    final class Builder extends UnionBuilder<HttpRouteFilter, Builder> {
        Builder() {
            super(ImmutableHttpRouteFilter.class);
        }

        /** Sets only the type. Setting a member also sets its type. */
        public Builder type(Type type) {
            return with("type", type);
        }

        /** Sets the changes to request headers. */
        public Builder requestHeaderModifier(Headers requestHeaderModifier) {
            return choose(Type.REQUEST_HEADER_MODIFIER, "requestHeaderModifier", requestHeaderModifier);
        }

        /** Sets the changes to response headers. */
        public Builder responseHeaderModifier(Headers responseHeaderModifier) {
            return choose(Type.RESPONSE_HEADER_MODIFIER, "responseHeaderModifier", responseHeaderModifier);
        }

        /** Sets the redirect. */
        public Builder requestRedirect(Redirect requestRedirect) {
            return choose(Type.REQUEST_REDIRECT, "requestRedirect", requestRedirect);
        }

        /** Sets the rewrite of the URL. */
        public Builder urlRewrite(UrlRewrite urlRewrite) {
            return choose(Type.URL_REWRITE, "urlRewrite", urlRewrite);
        }

        /** Sets the destination of mirrored requests. */
        public Builder requestMirror(Mirror requestMirror) {
            return choose(Type.REQUEST_MIRROR, "requestMirror", requestMirror);
        }

        /** Sets the changes to request headers. */
        public Builder requestHeaderModifier(Consumer<Headers.Builder> requestHeaderModifier) {
            return requestHeaderModifier(ModelBuilder.build(Headers.builder(), requestHeaderModifier));
        }

        /** Sets the changes to response headers. */
        public Builder responseHeaderModifier(Consumer<Headers.Builder> responseHeaderModifier) {
            return responseHeaderModifier(ModelBuilder.build(Headers.builder(), responseHeaderModifier));
        }

        /** Sets the redirect. */
        public Builder requestRedirect(Consumer<Redirect.Builder> requestRedirect) {
            return requestRedirect(ModelBuilder.build(Redirect.builder(), requestRedirect));
        }

        /** Sets the rewrite of the URL. */
        public Builder urlRewrite(Consumer<UrlRewrite.Builder> urlRewrite) {
            return urlRewrite(ModelBuilder.build(UrlRewrite.builder(), urlRewrite));
        }

        /** Sets the destination of mirrored requests. */
        public Builder requestMirror(Consumer<Mirror.Builder> requestMirror) {
            return requestMirror(ModelBuilder.build(Mirror.builder(), requestMirror));
        }
    }

    /** The type of {@link HttpRouteFilter}. */
    final class Type extends OpenEnum {
        /** Request headers are changed. */
        public static final Type REQUEST_HEADER_MODIFIER = of("RequestHeaderModifier");
        /** Response headers are changed. */
        public static final Type RESPONSE_HEADER_MODIFIER = of("ResponseHeaderModifier");
        /** Clients are redirected. */
        public static final Type REQUEST_REDIRECT = of("RequestRedirect");
        /** The host name or the path of requests is changed. */
        public static final Type URL_REWRITE = of("URLRewrite");
        /** Copies of requests are sent to another destination. */
        public static final Type REQUEST_MIRROR = of("RequestMirror");

        private Type(String value) {
            super(value);
        }

        /** Returns the type with this name. Unknown names are accepted. */
        public static Type of(String value) {
            return new Type(value);
        }
    }

    /** Changes to headers. A header name may occur in only one of the lists. */
    @Value.Immutable
    interface Headers extends Model {
        /** Returns the headers that replace all headers with the same name. At most 16. */
        @Schema(maxItems = 16)
        List<HeaderModifier.Header> set();

        /** Returns the headers that are added beside those with the same name. At most 16. */
        @Schema(maxItems = 16)
        List<HeaderModifier.Header> add();

        /** Returns the names of the headers to remove. At most 16. */
        @Schema(maxItems = 16)
        List<String> remove();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these changes. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Headers}. */
        final class Builder extends ImmutableHttpRouteFilter.Headers.Builder implements ModelBuilder<Headers> {
            Builder() {}

            /** Adds a header that replaces all headers with the same name. */
            public Builder addSet(Consumer<HeaderModifier.Header.Builder> set) {
                return addSet(ModelBuilder.build(HeaderModifier.Header.builder(), set));
            }

            /** Adds a header that is added beside those with the same name. */
            public Builder addAdd(Consumer<HeaderModifier.Header.Builder> add) {
                return addAdd(ModelBuilder.build(HeaderModifier.Header.builder(), add));
            }
        }
    }

    /** A redirect. Parts of the URL that are absent stay those of the request. */
    @Value.Immutable
    interface Redirect extends Model {
        /** Returns the new scheme. Default: the scheme of the request. */
        Optional<Scheme> scheme();

        /** Returns the new host name. Default: the host name of the request. */
        @Schema(
                minLength = 1,
                maxLength = 253,
                pattern = "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$")
        Optional<String> hostname();

        /** Returns the change of the path. Default: the path of the request. */
        Optional<HttpPathRewrite> path();

        /** Returns the new port, 1 to 65535. Default: the port of the request. */
        @Schema(minimum = 1, maximum = 65535)
        OptionalInt port();

        /** Returns the HTTP status of the response: 301, 302, 303, 307 or 308. Default: 302. */
        @Schema(
                defaultsTo = "302",
                oneOf = {"301", "302", "303", "307", "308"})
        OptionalInt statusCode();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this redirect. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Redirect}. */
        final class Builder extends ImmutableHttpRouteFilter.Redirect.Builder implements ModelBuilder<Redirect> {
            Builder() {}

            /** Sets the change of the path. */
            public Builder path(Consumer<HttpPathRewrite.Builder> path) {
                return path(ModelBuilder.build(HttpPathRewrite.builder(), path));
            }
        }
    }

    /** The scheme of a {@link Redirect}. */
    final class Scheme extends OpenEnum {
        /** HTTP without TLS. */
        public static final Scheme HTTP = of("http");
        /** HTTP with TLS. */
        public static final Scheme HTTPS = of("https");

        private Scheme(String value) {
            super(value);
        }

        /** Returns the scheme with this name. Unknown names are accepted. */
        public static Scheme of(String value) {
            return new Scheme(value);
        }
    }

    /** A rewrite of the URL of a request before it is forwarded. */
    @Value.Immutable
    interface UrlRewrite extends Model {
        /** Returns the host name that replaces the one of the request. Default: unchanged. */
        @Schema(
                minLength = 1,
                maxLength = 253,
                pattern = "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$")
        Optional<String> hostname();

        /** Returns the change of the path. Default: unchanged. */
        Optional<HttpPathRewrite> path();

        /**
         * Returns whether the host name is replaced by that of the endpoint. It applies only to routes of a built-in
         * gateway. Default: {@code false}.
         */
        Optional<Boolean> hostToBackendHostname();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this rewrite. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link UrlRewrite}. */
        final class Builder extends ImmutableHttpRouteFilter.UrlRewrite.Builder implements ModelBuilder<UrlRewrite> {
            Builder() {}

            /** Sets the change of the path. */
            public Builder path(Consumer<HttpPathRewrite.Builder> path) {
                return path(ModelBuilder.build(HttpPathRewrite.builder(), path));
            }
        }
    }

    /** The destination of mirrored requests. Its responses are discarded. */
    @Value.Immutable
    interface Mirror extends Model {
        /**
         * Returns the percentage of requests that are mirrored, as a whole number or as a string with a decimal number.
         * Default: 100.
         */
        Optional<IntOrString> percentage();

        /** Returns the destination of the copies. The control plane requires it. */
        @Schema(required = true)
        Optional<BackendRef> backendRef();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this mirror. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Mirror}. */
        final class Builder extends ImmutableHttpRouteFilter.Mirror.Builder implements ModelBuilder<Mirror> {
            Builder() {}

            /** Sets the destination of the copies. */
            public Builder backendRef(Consumer<BackendRef.Builder> backendRef) {
                return backendRef(ModelBuilder.build(BackendRef.builder(), backendRef));
            }
        }
    }
}
