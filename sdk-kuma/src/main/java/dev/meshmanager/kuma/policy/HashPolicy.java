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
 * A property of a request or connection that a {@link MeshLoadBalancingStrategy} hashes. {@code type} names the one
 * member that is set.
 */
@Value.Enclosing
@Value.Immutable(builder = false, copy = false)
public interface HashPolicy extends Model {
    /** Returns the type, which names the member that is set. The control plane requires it. */
    @Schema(required = true)
    Optional<Type> type();

    /**
     * Returns whether hashing stops here if this property or an earlier one produced a hash. Otherwise the next
     * property is added to the hash. Default: {@code false}.
     */
    Optional<Boolean> terminal();

    /** Returns the header that is hashed. */
    @UnionMember
    Optional<Header> header();

    /** Returns the cookie that is hashed. */
    @UnionMember
    Optional<Cookie> cookie();

    /** Returns the property of the connection that is hashed. */
    @UnionMember
    Optional<Connection> connection();

    /** Returns the query parameter that is hashed. */
    @UnionMember
    Optional<QueryParameter> queryParameter();

    /** Returns the filter state object that is hashed. */
    @UnionMember
    Optional<FilterState> filterState();

    /** Returns a policy that hashes the header with this name. */
    static HashPolicy header(String name) {
        return builder().header(h -> h.name(name)).build();
    }

    /**
     * Returns a policy that hashes the cookie with this name. A request without the cookie gets no hash from this
     * policy.
     */
    static HashPolicy cookie(String name) {
        return builder().cookie(c -> c.name(name)).build();
    }

    /** Returns a policy that hashes the source IP address of the connection. */
    static HashPolicy sourceIp() {
        return builder().connection(c -> c.sourceIP(true)).build();
    }

    /** Returns a policy that hashes the query parameter with this name. */
    static HashPolicy queryParameter(String name) {
        return builder().queryParameter(q -> q.name(name)).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link HashPolicy}. */
    final class Builder extends UnionBuilder<HashPolicy, Builder> {
        Builder() {
            super(ImmutableHashPolicy.class);
        }

        /** Sets only the type. Setting a member also sets its type. */
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

        /** Sets the property of the connection that is hashed. */
        public Builder connection(Connection connection) {
            return choose(Type.CONNECTION, "connection", connection);
        }

        /** Sets the query parameter that is hashed. */
        public Builder queryParameter(QueryParameter queryParameter) {
            return choose(Type.QUERY_PARAMETER, "queryParameter", queryParameter);
        }

        /** Sets the filter state object that is hashed. */
        public Builder filterState(FilterState filterState) {
            return choose(Type.FILTER_STATE, "filterState", filterState);
        }

        /** Sets whether hashing stops here if this property or an earlier one produced a hash. */
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

        /** Sets the property of the connection that is hashed. */
        public Builder connection(Consumer<Connection.Builder> connection) {
            return connection(ModelBuilder.build(Connection.builder(), connection));
        }

        /** Sets the query parameter that is hashed. */
        public Builder queryParameter(Consumer<QueryParameter.Builder> queryParameter) {
            return queryParameter(ModelBuilder.build(QueryParameter.builder(), queryParameter));
        }

        /** Sets the filter state object that is hashed. */
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
        /** The connection. Deprecated in favour of {@link #CONNECTION}. */
        public static final Type SOURCE_IP = of("SourceIP");
        /** A query parameter of the request. */
        public static final Type QUERY_PARAMETER = of("QueryParameter");
        /** A filter state object of the proxy. */
        public static final Type FILTER_STATE = of("FilterState");

        private Type(String value) {
            super(value);
        }

        /** Returns the type with this name. Unknown names are accepted. */
        public static Type of(String value) {
            return new Type(value);
        }
    }

    /** A header that is hashed. */
    @Value.Immutable
    interface Header extends Model {
        /** Returns the name of the header. The control plane requires it. */
        @Schema(required = true, minLength = 1)
        Optional<String> name();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this header. */
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
        /** Returns the name of the cookie. The control plane requires it. */
        @Schema(required = true, minLength = 1)
        Optional<String> name();

        /**
         * Returns the lifetime of the cookie that the proxy generates for clients without one. Zero generates a session
         * cookie. If absent, no cookie is generated.
         */
        Optional<Duration> ttl();

        /** Returns the path of a generated cookie. It begins with a slash. */
        Optional<String> path();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this cookie. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Cookie}. */
        final class Builder extends ImmutableHashPolicy.Cookie.Builder implements ModelBuilder<Cookie> {
            Builder() {}
        }
    }

    /** A property of the connection that is hashed. */
    @Value.Immutable
    interface Connection extends Model {
        /** Returns whether the source IP address is hashed. Default: {@code false}. */
        Optional<Boolean> sourceIP();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this connection. */
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
        /** Returns the name of the parameter, which is case-sensitive. The control plane requires it. */
        @Schema(required = true, minLength = 1)
        Optional<String> name();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this parameter. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link QueryParameter}. */
        final class Builder extends ImmutableHashPolicy.QueryParameter.Builder implements ModelBuilder<QueryParameter> {
            Builder() {}
        }
    }

    /** An object in Envoy's filter state. */
    @Value.Immutable
    interface FilterState extends Model {
        /** Returns the key of the object, which must be hashable. The control plane requires it. */
        @Schema(required = true, minLength = 1)
        Optional<String> key();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this object. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link FilterState}. */
        final class Builder extends ImmutableHashPolicy.FilterState.Builder implements ModelBuilder<FilterState> {
            Builder() {}
        }
    }
}
