package dev.meshmanager.kuma.policy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.kuma.common.HttpMethod;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** A match of HTTP requests in a {@link MeshHTTPRoute}. A request matches if all members match. */
@Value.Enclosing
@Value.Immutable
public interface HttpRouteMatch extends Model {
    /** Returns the match of the path. Default: any path. */
    Optional<PathMatch> path();

    /** Returns the method. Default: any method. */
    @Schema(oneOf = {"CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE"})
    Optional<HttpMethod> method();

    /** Returns the matches of query parameters. All of them must match. */
    List<QueryParam> queryParams();

    /** Returns the matches of headers. All of them must match. */
    List<HeaderMatch> headers();

    /** Returns a match of requests with exactly this path. */
    static HttpRouteMatch exact(String path) {
        return builder().path(PathMatch.exact(path)).build();
    }

    /** Returns a match of requests with this path or a path below it. */
    static HttpRouteMatch prefix(String path) {
        return builder().path(PathMatch.prefix(path)).build();
    }

    /** Returns a match of requests whose whole path matches an RE2 regular expression. */
    static HttpRouteMatch regularExpression(String expression) {
        return builder().path(PathMatch.regularExpression(expression)).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this match. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link HttpRouteMatch}. */
    final class Builder extends ImmutableHttpRouteMatch.Builder implements ModelBuilder<HttpRouteMatch> {
        Builder() {}

        /** Sets the match of the path. */
        public Builder path(Consumer<PathMatch.Builder> path) {
            return path(ModelBuilder.build(PathMatch.builder(), path));
        }

        /** Adds a match of a query parameter. */
        public Builder addQueryParam(Consumer<QueryParam.Builder> queryParam) {
            return addQueryParam(ModelBuilder.build(QueryParam.builder(), queryParam));
        }

        /** Adds a match of a header. */
        public Builder addHeader(Consumer<HeaderMatch.Builder> header) {
            return addHeader(ModelBuilder.build(HeaderMatch.builder(), header));
        }
    }

    /** A match of the path of a request. */
    @Value.Immutable
    interface PathMatch extends Model {
        /** Returns the path or the regular expression. A path begins with a slash. The control plane requires it. */
        @Schema(required = true, minLength = 1)
        Optional<String> value();

        /** Returns the match type. The control plane requires it. */
        @Schema(required = true)
        Optional<PathMatchType> type();

        /** Returns a match of exactly this path. */
        static PathMatch exact(String path) {
            return builder().type(PathMatchType.EXACT).value(path).build();
        }

        /** Returns a match of this path and the paths below it. {@code /a} matches {@code /a/b} but not {@code /ab}. */
        static PathMatch prefix(String path) {
            return builder().type(PathMatchType.PATH_PREFIX).value(path).build();
        }

        /** Returns a match of paths that match an RE2 regular expression as a whole. */
        static PathMatch regularExpression(String expression) {
            return builder()
                    .type(PathMatchType.REGULAR_EXPRESSION)
                    .value(expression)
                    .build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this match. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link PathMatch}. */
        final class Builder extends ImmutableHttpRouteMatch.PathMatch.Builder implements ModelBuilder<PathMatch> {
            Builder() {}
        }
    }

    /** The way a {@link PathMatch} compares paths. */
    final class PathMatchType extends OpenEnum {
        /** The paths are equal. */
        public static final PathMatchType EXACT = of("Exact");
        /** The path is equal or below the given path. */
        public static final PathMatchType PATH_PREFIX = of("PathPrefix");
        /** The whole path matches an RE2 regular expression. */
        public static final PathMatchType REGULAR_EXPRESSION = of("RegularExpression");

        private PathMatchType(String value) {
            super(value);
        }

        /** Returns the type with this name. Unknown names are accepted. */
        public static PathMatchType of(String value) {
            return new PathMatchType(value);
        }
    }

    /** A match of one query parameter of a request. */
    @Value.Immutable
    interface QueryParam extends Model {
        /** Returns the match type. The control plane requires it. */
        @Schema(required = true)
        Optional<QueryParamType> type();

        /** Returns the name of the parameter. The control plane requires it. */
        @Schema(required = true, minLength = 1)
        Optional<String> name();

        /** Returns the value or the regular expression. The control plane requires it. */
        @Schema(required = true)
        Optional<String> value();

        /** Returns a match of exactly this value of the parameter. */
        static QueryParam exact(String name, String value) {
            return builder().type(QueryParamType.EXACT).name(name).value(value).build();
        }

        /** Returns a match of values of the parameter that match an RE2 regular expression. */
        static QueryParam regularExpression(String name, String expression) {
            return builder()
                    .type(QueryParamType.REGULAR_EXPRESSION)
                    .name(name)
                    .value(expression)
                    .build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this match. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link QueryParam}. */
        final class Builder extends ImmutableHttpRouteMatch.QueryParam.Builder implements ModelBuilder<QueryParam> {
            Builder() {}
        }
    }

    /** The way a {@link QueryParam} compares values. */
    final class QueryParamType extends OpenEnum {
        /** The values are equal. */
        public static final QueryParamType EXACT = of("Exact");
        /** The value matches an RE2 regular expression. */
        public static final QueryParamType REGULAR_EXPRESSION = of("RegularExpression");

        private QueryParamType(String value) {
            super(value);
        }

        /** Returns the type with this name. Unknown names are accepted. */
        public static QueryParamType of(String value) {
            return new QueryParamType(value);
        }
    }
}
