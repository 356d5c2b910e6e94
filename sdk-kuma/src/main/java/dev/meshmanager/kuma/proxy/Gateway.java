package dev.meshmanager.kuma.proxy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Which gateway a data plane proxy is. */
@Value.Immutable
public interface Gateway extends Model {
    /** Returns the tags; {@code kuma.io/service} must be among them. */
    Map<String, String> tags();

    /** Returns what takes the connections of clients; absent means a gateway of another maker. */
    Optional<Type> type();

    /** Returns the proxy beside a gateway of another maker, which takes the connections of clients. */
    static Gateway delegated(Map<String, String> tags) {
        return builder().type(Type.DELEGATED).tags(tags).build();
    }

    /** Returns a proxy that is the gateway itself. */
    static Gateway builtin(Map<String, String> tags) {
        return builder().type(Type.BUILTIN).tags(tags).build();
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this gateway. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Gateway}. */
    final class Builder extends ImmutableGateway.Builder implements ModelBuilder<Gateway> {
        Builder() {}
    }

    /** What takes the connections of clients. */
    final class Type extends OpenEnum {
        /** A gateway of another maker, which has the proxy beside it. */
        public static final Type DELEGATED = of("DELEGATED");
        /** The proxy itself. */
        public static final Type BUILTIN = of("BUILTIN");

        private Type(String value) {
            super(value);
        }

        /** Returns the constant of this name, known or not. */
        public static Type of(String value) {
            return new Type(value);
        }
    }
}
