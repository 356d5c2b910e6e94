package dev.meshmanager.kuma.policy.target;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.annotation.Schema;
import java.util.Optional;
import org.immutables.value.Value;

/** A match of inbound traffic by the identity of the client or by the server name, in the rules of policies. */
@Value.Enclosing
@Value.Immutable
public interface Match extends Model {
    /** Returns the predicate on the SPIFFE id of the client. */
    Optional<Predicate> spiffeID();

    /** Returns the predicate on the server name (SNI) of the TLS handshake. */
    Optional<Predicate> sni();

    /** Returns a match of the client with this SPIFFE id, for example {@code spiffe://default/ns/demo/sa/web}. */
    static Match spiffeId(String id) {
        return builder().spiffeID(Predicate.of(Type.EXACT, id)).build();
    }

    /**
     * Returns a match of clients whose SPIFFE id begins with {@code prefix}. Proxies compare the characters, so
     * {@code spiffe://default/ns/demo} also matches {@code spiffe://default/ns/demo-2/sa/web}. The control plane
     * refuses a prefix that ends in a slash.
     */
    static Match spiffeIdPrefix(String prefix) {
        return builder().spiffeID(Predicate.of(Type.PREFIX, prefix)).build();
    }

    /** Returns a match of connections with this server name. */
    static Match sni(String name) {
        return builder().sni(Predicate.of(Type.EXACT, name)).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this match. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Match}. */
    final class Builder extends ImmutableMatch.Builder implements ModelBuilder<Match> {
        Builder() {}
    }

    /** A text and the way it is compared. */
    @Value.Immutable
    interface Predicate extends Model {
        /** Returns the match type. The control plane requires it. */
        @Schema(required = true)
        Optional<Type> type();

        /** Returns the text. The control plane requires it. */
        @Schema(required = true)
        Optional<String> value();

        /** Returns a predicate with this type and text. */
        static Predicate of(Type type, String value) {
            return builder().type(type).value(value).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this predicate. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Predicate}. */
        final class Builder extends ImmutableMatch.Predicate.Builder implements ModelBuilder<Predicate> {
            Builder() {}
        }
    }

    /** The way a {@link Predicate} compares texts. */
    final class Type extends OpenEnum {
        /** The texts are equal. */
        public static final Type EXACT = of("Exact");
        /** The value begins with the given text. Only SPIFFE ids support it. */
        public static final Type PREFIX = of("Prefix");

        private Type(String value) {
            super(value);
        }

        /** Returns the type with this name. Unknown names are accepted. */
        public static Type of(String value) {
            return new Type(value);
        }
    }
}
