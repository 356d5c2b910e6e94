package dev.meshmanager.kuma.policy.target;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.annotation.Schema;
import java.util.Optional;
import org.immutables.value.Value;

/** Matches inbound traffic by who sends it or by the name it asks for. */
@Value.Enclosing
@Value.Immutable
public interface Match extends Model {
    /** Returns the predicate on the client's SPIFFE id. */
    Optional<Predicate> spiffeID();

    /** Returns the predicate on the server name of the TLS handshake. */
    Optional<Predicate> sni();

    /** Returns a match of the client of this SPIFFE id, as in {@code spiffe://default/ns/demo/sa/web}. */
    static Match spiffeId(String id) {
        return builder().spiffeID(Predicate.of(Type.EXACT, id)).build();
    }

    /** Returns a match of the clients whose SPIFFE id begins with {@code prefix}. */
    static Match spiffeIdPrefix(String prefix) {
        return builder().spiffeID(Predicate.of(Type.PREFIX, prefix)).build();
    }

    /** Returns a match of the connections that ask for this server name. */
    static Match sni(String name) {
        return builder().sni(Predicate.of(Type.EXACT, name)).build();
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this match. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Match}. */
    final class Builder extends ImmutableMatch.Builder implements ModelBuilder<Match> {
        Builder() {}
    }

    /** A text and how it is compared. */
    @Value.Immutable
    interface Predicate extends Model {
        /** Returns how the text is compared. */
        @Schema(required = true)
        Optional<Type> type();

        /** Returns the text. */
        @Schema(required = true)
        Optional<String> value();

        /** Returns a predicate of this type and text. */
        static Predicate of(Type type, String value) {
            return builder().type(type).value(value).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this predicate. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Predicate}. */
        final class Builder extends ImmutableMatch.Predicate.Builder implements ModelBuilder<Predicate> {
            Builder() {}
        }
    }

    /** How a {@link Predicate} compares. */
    final class Type extends OpenEnum {
        /** The whole text is the same. */
        public static final Type EXACT = of("Exact");
        /** The text begins with the value; SPIFFE ids only. */
        public static final Type PREFIX = of("Prefix");

        private Type(String value) {
            super(value);
        }

        /** Returns the type of this name, known or not. */
        public static Type of(String value) {
            return new Type(value);
        }
    }
}
