package dev.meshmanager.kuma.gateway;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.kuma.common.HttpMethod;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** Which HTTP requests a rule is for: all members must match, and at least one must be set. */
@Value.Enclosing
@Value.Immutable
public interface MeshGatewayRouteMatch extends Model {
    /** Returns the match of the path. */
    Optional<Path> path();

    /** Returns the method. */
    Optional<HttpMethod> method();

    /** Returns the matches of headers. */
    List<Header> headers();

    /** Returns the matches of the parameters of the query. */
    List<Query> queryParameters();

    /** Returns a match of the paths that begin with these segments. */
    static MeshGatewayRouteMatch pathPrefix(String prefix) {
        return builder().path(p -> p.match(PathMatchType.PREFIX).value(prefix)).build();
    }

    /** Returns a match of this path only. */
    static MeshGatewayRouteMatch path(String path) {
        return builder().path(p -> p.match(PathMatchType.EXACT).value(path)).build();
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this match. */
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

        /** Adds a match of a parameter of the query. */
        public Builder addQueryParameter(Consumer<Query.Builder> queryParameter) {
            return addQueryParameter(ModelBuilder.build(Query.builder(), queryParameter));
        }
    }

    /** Matches the path. */
    @Value.Immutable
    interface Path extends Model {
        /** Returns how the path is compared; absent means exactly. */
        Optional<PathMatchType> match();

        /** Returns the path or the regular expression; the control plane requires it. */
        Optional<String> value();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this match. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Path}. */
        final class Builder extends ImmutableMeshGatewayRouteMatch.Path.Builder implements ModelBuilder<Path> {
            Builder() {}
        }
    }

    /** Matches a header. */
    @Value.Immutable
    interface Header extends Model {
        /** Returns how the value is compared; absent means exactly. */
        Optional<HeaderMatchType> match();

        /** Returns the name; the control plane requires it. */
        Optional<String> name();

        /** Returns the value or the regular expression; absent where only presence counts. */
        Optional<String> value();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this match. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Header}. */
        final class Builder extends ImmutableMeshGatewayRouteMatch.Header.Builder implements ModelBuilder<Header> {
            Builder() {}
        }
    }

    /** Matches a parameter of the query. */
    @Value.Immutable
    interface Query extends Model {
        /** Returns how the value is compared; absent means exactly. */
        Optional<QueryMatchType> match();

        /** Returns the name; the control plane requires it. */
        Optional<String> name();

        /** Returns the value or the regular expression; the control plane requires it. */
        Optional<String> value();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this match. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Query}. */
        final class Builder extends ImmutableMeshGatewayRouteMatch.Query.Builder implements ModelBuilder<Query> {
            Builder() {}
        }
    }

    /** How a path is compared. */
    final class PathMatchType extends OpenEnum {
        /** The whole path is the same. */
        public static final PathMatchType EXACT = of("EXACT");
        /** The path begins with the same segments. */
        public static final PathMatchType PREFIX = of("PREFIX");
        /** The path matches a regular expression, in RE2 syntax. */
        public static final PathMatchType REGEX = of("REGEX");

        private PathMatchType(String value) {
            super(value);
        }

        /** Returns the type of this name, known or not. */
        public static PathMatchType of(String value) {
            return new PathMatchType(value);
        }
    }

    /** How a header is compared. */
    final class HeaderMatchType extends OpenEnum {
        /** The whole value is the same. */
        public static final HeaderMatchType EXACT = of("EXACT");
        /** The value matches a regular expression, in RE2 syntax. */
        public static final HeaderMatchType REGEX = of("REGEX");
        /** There is no such header. */
        public static final HeaderMatchType ABSENT = of("ABSENT");
        /** There is such a header, whatever its value. */
        public static final HeaderMatchType PRESENT = of("PRESENT");

        private HeaderMatchType(String value) {
            super(value);
        }

        /** Returns the type of this name, known or not. */
        public static HeaderMatchType of(String value) {
            return new HeaderMatchType(value);
        }
    }

    /** How a parameter of the query is compared. */
    final class QueryMatchType extends OpenEnum {
        /** The whole value is the same. */
        public static final QueryMatchType EXACT = of("EXACT");
        /** The value matches a regular expression, in RE2 syntax. */
        public static final QueryMatchType REGEX = of("REGEX");

        private QueryMatchType(String value) {
            super(value);
        }

        /** Returns the type of this name, known or not. */
        public static QueryMatchType of(String value) {
            return new QueryMatchType(value);
        }
    }
}
