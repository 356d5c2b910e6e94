package dev.meshmanager.kuma.gateway;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.kuma.common.HttpMethod;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** A match of HTTP requests. A request matches if all members match. The control plane requires at least one member. */
@Value.Enclosing
@Value.Immutable
public interface MeshGatewayRouteMatch extends Model {
    /** Returns the match of the path. Default: any path. */
    Optional<Path> path();

    /** Returns the method. Default: any method. */
    Optional<HttpMethod> method();

    /** Returns the matches of headers. All of them must match. */
    List<Header> headers();

    /** Returns the matches of query parameters. All of them must match. */
    List<Query> queryParameters();

    /** Returns a match of paths that begin with the segments of {@code prefix}. */
    static MeshGatewayRouteMatch pathPrefix(String prefix) {
        return builder().path(p -> p.match(PathMatchType.PREFIX).value(prefix)).build();
    }

    /** Returns a match of exactly this path. */
    static MeshGatewayRouteMatch path(String path) {
        return builder().path(p -> p.match(PathMatchType.EXACT).value(path)).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this match. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshGatewayRouteMatch}. */
    final class Builder extends ImmutableMeshGatewayRouteMatch.Builder implements ModelBuilder<MeshGatewayRouteMatch> {
        Builder() {}

        /** Sets the match of the path. */
        public Builder path(Consumer<Path.Builder> path) {
            return path(ModelBuilder.build(Path.builder(), path));
        }

        /** Adds a match of a header. */
        public Builder addHeader(Consumer<Header.Builder> header) {
            return addHeader(ModelBuilder.build(Header.builder(), header));
        }

        /** Adds a match of a query parameter. */
        public Builder addQueryParameter(Consumer<Query.Builder> queryParameter) {
            return addQueryParameter(ModelBuilder.build(Query.builder(), queryParameter));
        }
    }

    /** A match of the path. */
    @Value.Immutable
    interface Path extends Model {
        /** Returns the match type. Default: {@link PathMatchType#EXACT}. */
        Optional<PathMatchType> match();

        /** Returns the path or the regular expression. The control plane requires it. */
        Optional<String> value();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this match. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Path}. */
        final class Builder extends ImmutableMeshGatewayRouteMatch.Path.Builder implements ModelBuilder<Path> {
            Builder() {}
        }
    }

    /** A match of a header. */
    @Value.Immutable
    interface Header extends Model {
        /** Returns the match type. Default: {@link HeaderMatchType#EXACT}. */
        Optional<HeaderMatchType> match();

        /** Returns the name. The control plane requires it. */
        Optional<String> name();

        /**
         * Returns the value or the regular expression. Absent for {@link HeaderMatchType#PRESENT} and
         * {@link HeaderMatchType#ABSENT}.
         */
        Optional<String> value();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this match. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Header}. */
        final class Builder extends ImmutableMeshGatewayRouteMatch.Header.Builder implements ModelBuilder<Header> {
            Builder() {}
        }
    }

    /** A match of a query parameter. */
    @Value.Immutable
    interface Query extends Model {
        /** Returns the match type. Default: {@link QueryMatchType#EXACT}. */
        Optional<QueryMatchType> match();

        /** Returns the name. The control plane requires it. */
        Optional<String> name();

        /** Returns the value or the regular expression. The control plane requires it. */
        Optional<String> value();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this match. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Query}. */
        final class Builder extends ImmutableMeshGatewayRouteMatch.Query.Builder implements ModelBuilder<Query> {
            Builder() {}
        }
    }

    /** The way a path is compared. */
    final class PathMatchType extends OpenEnum {
        /** The paths are equal. */
        public static final PathMatchType EXACT = of("EXACT");
        /** The path begins with the given segments. */
        public static final PathMatchType PREFIX = of("PREFIX");
        /** The path matches an RE2 regular expression. */
        public static final PathMatchType REGEX = of("REGEX");

        private PathMatchType(String value) {
            super(value);
        }

        /** Returns the type with this name. Unknown names are accepted. */
        public static PathMatchType of(String value) {
            return new PathMatchType(value);
        }
    }

    /** The way a header is compared. */
    final class HeaderMatchType extends OpenEnum {
        /** The values are equal. */
        public static final HeaderMatchType EXACT = of("EXACT");
        /** The value matches an RE2 regular expression. */
        public static final HeaderMatchType REGEX = of("REGEX");
        /** The header is absent. */
        public static final HeaderMatchType ABSENT = of("ABSENT");
        /** The header is present, with any value. */
        public static final HeaderMatchType PRESENT = of("PRESENT");

        private HeaderMatchType(String value) {
            super(value);
        }

        /** Returns the type with this name. Unknown names are accepted. */
        public static HeaderMatchType of(String value) {
            return new HeaderMatchType(value);
        }
    }

    /** The way a query parameter is compared. */
    final class QueryMatchType extends OpenEnum {
        /** The values are equal. */
        public static final QueryMatchType EXACT = of("EXACT");
        /** The value matches an RE2 regular expression. */
        public static final QueryMatchType REGEX = of("REGEX");

        private QueryMatchType(String value) {
            super(value);
        }

        /** Returns the type with this name. Unknown names are accepted. */
        public static QueryMatchType of(String value) {
            return new QueryMatchType(value);
        }
    }
}
