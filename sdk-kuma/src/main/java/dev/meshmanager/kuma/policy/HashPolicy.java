package dev.meshmanager.kuma.policy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.UnionBuilder;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.core.annotation.UnionMember;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * A property of requests or connections that is hashed, as {@link MeshLoadBalancingStrategy} has it: one type, and the
 * member of that type.
 */
@Value.Enclosing
@Value.Immutable(builder = false, copy = false)
public interface HashPolicy extends Model {
    /** Returns which member is set; the control plane requires it. */
    @Schema(required = true)
    Optional<Type> type();

    /**
     * Returns whether hashing ends here if this property or one before it gave a hash; absent means {@code false},
     * which lets the next property add to it.
     */
    Optional<Boolean> terminal();

    /** Returns the header that is hashed. */
    @UnionMember
    Optional<Header> header();

    /** Returns the cookie that is hashed. */
    @UnionMember
    Optional<Cookie> cookie();

    /** Returns what of the connection is hashed. */
    @UnionMember
    Optional<Connection> connection();

    /** Returns the query parameter that is hashed. */
    @UnionMember
    Optional<QueryParameter> queryParameter();

    /** Returns the object of the proxy that is hashed. */
    @UnionMember
    Optional<FilterState> filterState();

    /** Returns the policy that hashes the header of this name. */
    static HashPolicy header(String name) {
        return builder().header(h -> h.name(name)).build();
    }

    /** Returns the policy that hashes the cookie of this name; requests without it get no hash from it. */
    static HashPolicy cookie(String name) {
        return builder().cookie(c -> c.name(name)).build();
    }

    /** Returns the policy that hashes the address that the connection comes from. */
    static HashPolicy sourceIp() {
        return builder().connection(c -> c.sourceIP(true)).build();
    }

    /** Returns the policy that hashes the query parameter of this name. */
    static HashPolicy queryParameter(String name) {
        return builder().queryParameter(q -> q.name(name)).build();
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link HashPolicy}. */
    final class Builder extends UnionBuilder<HashPolicy, Builder> {
        Builder() {
            super(ImmutableHashPolicy.class);
        }

        /** Sets the type itself; setting the member that it names sets it too. */
        public Builder type(Type type) {
            return with("type", type);
        }

        /** Sets the header that is hashed. */
        public Builder header(Header header) {
            return choose(Type.HEADER, "header", header);
        }

        /** Sets the cookie that is hashed. */
        public Builder cookie(Cookie cookie) {
            return choose(Type.COOKIE, "cookie", cookie);
        }

        /** Sets what of the connection is hashed. */
        public Builder connection(Connection connection) {
            return choose(Type.CONNECTION, "connection", connection);
        }

        /** Sets the query parameter that is hashed. */
        public Builder queryParameter(QueryParameter queryParameter) {
            return choose(Type.QUERY_PARAMETER, "queryParameter", queryParameter);
        }

        /** Sets the object of the proxy that is hashed. */
        public Builder filterState(FilterState filterState) {
            return choose(Type.FILTER_STATE, "filterState", filterState);
        }

        /** Sets whether hashing ends here if this property or one before it gave a hash. */
        public Builder terminal(boolean terminal) {
            return with("terminal", terminal);
        }

        /** Sets the header that is hashed. */
        public Builder header(Consumer<Header.Builder> header) {
            return header(ModelBuilder.build(Header.builder(), header));
        }

        /** Sets the cookie that is hashed. */
        public Builder cookie(Consumer<Cookie.Builder> cookie) {
            return cookie(ModelBuilder.build(Cookie.builder(), cookie));
        }

        /** Sets what of the connection is hashed. */
        public Builder connection(Consumer<Connection.Builder> connection) {
            return connection(ModelBuilder.build(Connection.builder(), connection));
        }

        /** Sets the query parameter that is hashed. */
        public Builder queryParameter(Consumer<QueryParameter.Builder> queryParameter) {
            return queryParameter(ModelBuilder.build(QueryParameter.builder(), queryParameter));
        }

        /** Sets the object of the proxy that is hashed. */
        public Builder filterState(Consumer<FilterState.Builder> filterState) {
            return filterState(ModelBuilder.build(FilterState.builder(), filterState));
        }
    }

    /** The type of {@link HashPolicy}. */
    final class Type extends OpenEnum {
        /** A header of the request. */
        public static final Type HEADER = of("Header");
        /** A cookie of the request. */
        public static final Type COOKIE = of("Cookie");
        /** The connection. */
        public static final Type CONNECTION = of("Connection");
        /** The connection; deprecated in favour of {@link #CONNECTION}. */
        public static final Type SOURCE_IP = of("SourceIP");
        /** A parameter of the query. */
        public static final Type QUERY_PARAMETER = of("QueryParameter");
        /** An object that a filter of the proxy left. */
        public static final Type FILTER_STATE = of("FilterState");

        private Type(String value) {
            super(value);
        }

        /** Returns the type of this name, known or not. */
        public static Type of(String value) {
            return new Type(value);
        }
    }

    /** A header that is hashed. */
    @Value.Immutable
    interface Header extends Model {
        /** Returns the name of the header; the control plane requires it. */
        @Schema(required = true, minLength = 1)
        Optional<String> name();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this header. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Header}. */
        final class Builder extends ImmutableHashPolicy.Header.Builder implements ModelBuilder<Header> {
            Builder() {}
        }
    }

    /** A cookie that is hashed. */
    @Value.Immutable
    interface Cookie extends Model {
        /** Returns the name of the cookie; the control plane requires it. */
        @Schema(required = true, minLength = 1)
        Optional<String> name();

        /**
         * Returns how long a cookie lives that the proxy gives to clients without one; absent means that it gives none,
         * zero that it ends with the session.
         */
        Optional<Duration> ttl();

        /** Returns the path of a cookie that the proxy gives, which begins with a slash. */
        Optional<String> path();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this cookie. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Cookie}. */
        final class Builder extends ImmutableHashPolicy.Cookie.Builder implements ModelBuilder<Cookie> {
            Builder() {}
        }
    }

    /** What of the connection is hashed. */
    @Value.Immutable
    interface Connection extends Model {
        /** Returns whether the address is hashed that the connection comes from; absent means {@code false}. */
        Optional<Boolean> sourceIP();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this connection. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Connection}. */
        final class Builder extends ImmutableHashPolicy.Connection.Builder implements ModelBuilder<Connection> {
            Builder() {}
        }
    }

    /** A query parameter that is hashed. */
    @Value.Immutable
    interface QueryParameter extends Model {
        /** Returns the name of the parameter, with upper and lower case told apart; the control plane requires it. */
        @Schema(required = true, minLength = 1)
        Optional<String> name();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this parameter. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link QueryParameter}. */
        final class Builder extends ImmutableHashPolicy.QueryParameter.Builder implements ModelBuilder<QueryParameter> {
            Builder() {}
        }
    }

    /** An object that a filter of the proxy left for the request. */
    @Value.Immutable
    interface FilterState extends Model {
        /** Returns the key of the object, which must be hashable; the control plane requires it. */
        @Schema(required = true, minLength = 1)
        Optional<String> key();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this object. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link FilterState}. */
        final class Builder extends ImmutableHashPolicy.FilterState.Builder implements ModelBuilder<FilterState> {
            Builder() {}
        }
    }
}
