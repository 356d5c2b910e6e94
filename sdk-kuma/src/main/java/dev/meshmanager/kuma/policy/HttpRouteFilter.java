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

/** A change of HTTP requests or responses in a {@link MeshHTTPRoute}: one type, and the member of that type. */
@Value.Enclosing
@Value.Immutable(builder = false, copy = false)
public interface HttpRouteFilter extends Model {
    /** Returns which member is set; the control plane requires it. */
    @Schema(required = true)
    Optional<Type> type();

    /** Returns the changes of the headers of requests. */
    @UnionMember
    Optional<Headers> requestHeaderModifier();

    /** Returns the changes of the headers of responses. */
    @UnionMember
    Optional<Headers> responseHeaderModifier();

    /** Returns where clients are redirected to. */
    @UnionMember
    Optional<Redirect> requestRedirect();

    /** Returns how the URL is changed. */
    @UnionMember
    Optional<UrlRewrite> urlRewrite();

    /** Returns where copies of requests go. */
    @UnionMember
    Optional<Mirror> requestMirror();

    /** Returns a filter that gives a header of requests this value. */
    static HttpRouteFilter setRequestHeader(String name, String value) {
        return builder()
                .requestHeaderModifier(h -> h.addSet(HeaderModifier.Header.of(name, value)))
                .build();
    }

    /** Returns a filter that gives a header of responses this value. */
    static HttpRouteFilter setResponseHeader(String name, String value) {
        return builder()
                .responseHeaderModifier(h -> h.addSet(HeaderModifier.Header.of(name, value)))
                .build();
    }

    /** Returns a filter that answers with a redirect. */
    static HttpRouteFilter redirect(Consumer<Redirect.Builder> redirect) {
        return builder().requestRedirect(redirect).build();
    }

    /** Returns a filter that replaces the part of the path that the prefix of the match covers. */
    static HttpRouteFilter rewritePrefix(String prefix) {
        return builder().urlRewrite(u -> u.path(HttpPathRewrite.prefix(prefix))).build();
    }

    /** Returns a filter that sends a copy of every request to another place. */
    static HttpRouteFilter mirror(BackendRef backendRef) {
        return builder().requestMirror(m -> m.backendRef(backendRef)).build();
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this filter. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link HttpRouteFilter}. */
    final class Builder extends UnionBuilder<HttpRouteFilter, Builder> {
        Builder() {
            super(ImmutableHttpRouteFilter.class);
        }

        /** Sets the type itself; setting the member that it names sets it too. */
        public Builder type(Type type) {
            return with("type", type);
        }

        /** Sets the changes of the headers of requests. */
        public Builder requestHeaderModifier(Headers requestHeaderModifier) {
            return choose(Type.REQUEST_HEADER_MODIFIER, "requestHeaderModifier", requestHeaderModifier);
        }

        /** Sets the changes of the headers of responses. */
        public Builder responseHeaderModifier(Headers responseHeaderModifier) {
            return choose(Type.RESPONSE_HEADER_MODIFIER, "responseHeaderModifier", responseHeaderModifier);
        }

        /** Sets where clients are redirected to. */
        public Builder requestRedirect(Redirect requestRedirect) {
            return choose(Type.REQUEST_REDIRECT, "requestRedirect", requestRedirect);
        }

        /** Sets how the URL is changed. */
        public Builder urlRewrite(UrlRewrite urlRewrite) {
            return choose(Type.URL_REWRITE, "urlRewrite", urlRewrite);
        }

        /** Sets where copies of requests go. */
        public Builder requestMirror(Mirror requestMirror) {
            return choose(Type.REQUEST_MIRROR, "requestMirror", requestMirror);
        }

        /** Sets the changes of the headers of requests. */
        public Builder requestHeaderModifier(Consumer<Headers.Builder> requestHeaderModifier) {
            return requestHeaderModifier(ModelBuilder.build(Headers.builder(), requestHeaderModifier));
        }

        /** Sets the changes of the headers of responses. */
        public Builder responseHeaderModifier(Consumer<Headers.Builder> responseHeaderModifier) {
            return responseHeaderModifier(ModelBuilder.build(Headers.builder(), responseHeaderModifier));
        }

        /** Sets where clients are redirected to. */
        public Builder requestRedirect(Consumer<Redirect.Builder> requestRedirect) {
            return requestRedirect(ModelBuilder.build(Redirect.builder(), requestRedirect));
        }

        /** Sets how the URL is changed. */
        public Builder urlRewrite(Consumer<UrlRewrite.Builder> urlRewrite) {
            return urlRewrite(ModelBuilder.build(UrlRewrite.builder(), urlRewrite));
        }

        /** Sets where copies of requests go. */
        public Builder requestMirror(Consumer<Mirror.Builder> requestMirror) {
            return requestMirror(ModelBuilder.build(Mirror.builder(), requestMirror));
        }
    }

    /** The type of {@link HttpRouteFilter}. */
    final class Type extends OpenEnum {
        /** The headers of requests are changed. */
        public static final Type REQUEST_HEADER_MODIFIER = of("RequestHeaderModifier");
        /** The headers of responses are changed. */
        public static final Type RESPONSE_HEADER_MODIFIER = of("ResponseHeaderModifier");
        /** Clients are redirected. */
        public static final Type REQUEST_REDIRECT = of("RequestRedirect");
        /** The host name or the path of requests is changed. */
        public static final Type URL_REWRITE = of("URLRewrite");
        /** Copies of requests go to another place. */
        public static final Type REQUEST_MIRROR = of("RequestMirror");

        private Type(String value) {
            super(value);
        }

        /** Returns the type of this name, known or not. */
        public static Type of(String value) {
            return new Type(value);
        }
    }

    /** Changes of headers; a header may stand in one of the lists only. */
    @Value.Immutable
    interface Headers extends Model {
        /** Returns the headers that take the place of those of the same name, 16 at most. */
        @Schema(maxItems = 16)
        List<HeaderModifier.Header> set();

        /** Returns the headers that are added to those of the same name, 16 at most. */
        @Schema(maxItems = 16)
        List<HeaderModifier.Header> add();

        /** Returns the names of the headers that are removed, 16 at most. */
        @Schema(maxItems = 16)
        List<String> remove();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these changes. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Headers}. */
        final class Builder extends ImmutableHttpRouteFilter.Headers.Builder implements ModelBuilder<Headers> {
            Builder() {}

            /** Adds a header that takes the place of those of the same name. */
            public Builder addSet(Consumer<HeaderModifier.Header.Builder> set) {
                return addSet(ModelBuilder.build(HeaderModifier.Header.builder(), set));
            }

            /** Adds a header that is added to those of the same name. */
            public Builder addAdd(Consumer<HeaderModifier.Header.Builder> add) {
                return addAdd(ModelBuilder.build(HeaderModifier.Header.builder(), add));
            }
        }
    }

    /** Where clients are redirected to; absent parts are those of the request. */
    @Value.Immutable
    interface Redirect extends Model {
        /** Returns the scheme. */
        Optional<Scheme> scheme();

        /** Returns the host name. */
        @Schema(
                minLength = 1,
                maxLength = 253,
                pattern = "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$")
        Optional<String> hostname();

        /** Returns how the path is changed. */
        Optional<HttpPathRewrite> path();

        /** Returns the port, 1 to 65535. */
        @Schema(minimum = 1, maximum = 65535)
        OptionalInt port();

        /** Returns the status of the answer: 301, 302, 303, 307 or 308; absent means 302. */
        @Schema(
                hasDefault = true,
                oneOf = {"301", "302", "303", "307", "308"})
        OptionalInt statusCode();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this redirect. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Redirect}. */
        final class Builder extends ImmutableHttpRouteFilter.Redirect.Builder implements ModelBuilder<Redirect> {
            Builder() {}

            /** Sets how the path is changed. */
            public Builder path(Consumer<HttpPathRewrite.Builder> path) {
                return path(ModelBuilder.build(HttpPathRewrite.builder(), path));
            }
        }
    }

    /** The scheme that a {@link Redirect} leads to. */
    final class Scheme extends OpenEnum {
        /** Without encryption. */
        public static final Scheme HTTP = of("http");
        /** With TLS. */
        public static final Scheme HTTPS = of("https");

        private Scheme(String value) {
            super(value);
        }

        /** Returns the scheme of this name, known or not. */
        public static Scheme of(String value) {
            return new Scheme(value);
        }
    }

    /** How the URL of a request is changed before it goes on. */
    @Value.Immutable
    interface UrlRewrite extends Model {
        /** Returns the host name that replaces that of the request. */
        @Schema(
                minLength = 1,
                maxLength = 253,
                pattern = "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$")
        Optional<String> hostname();

        /** Returns how the path is changed. */
        Optional<HttpPathRewrite> path();

        /**
         * Returns whether the host name becomes that of the endpoint; only routes of a built-in gateway have it. Absent
         * means {@code false}.
         */
        Optional<Boolean> hostToBackendHostname();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this rewrite. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link UrlRewrite}. */
        final class Builder extends ImmutableHttpRouteFilter.UrlRewrite.Builder implements ModelBuilder<UrlRewrite> {
            Builder() {}

            /** Sets how the path is changed. */
            public Builder path(Consumer<HttpPathRewrite.Builder> path) {
                return path(ModelBuilder.build(HttpPathRewrite.builder(), path));
            }
        }
    }

    /** Where copies of requests go; their answers are dropped. */
    @Value.Immutable
    interface Mirror extends Model {
        /**
         * Returns the percentage of requests that are copied, a whole number or a decimal in a string; absent means
         * all.
         */
        Optional<IntOrString> percentage();

        /** Returns where the copies go; the control plane requires it. */
        @Schema(required = true)
        Optional<BackendRef> backendRef();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this mirror. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Mirror}. */
        final class Builder extends ImmutableHttpRouteFilter.Mirror.Builder implements ModelBuilder<Mirror> {
            Builder() {}

            /** Sets where the copies go. */
            public Builder backendRef(Consumer<BackendRef.Builder> backendRef) {
                return backendRef(ModelBuilder.build(BackendRef.builder(), backendRef));
            }
        }
    }
}
