package dev.meshmanager.kuma.proxy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** The settings of a data plane proxy that is a gateway. */
@Value.Immutable
public interface Gateway extends Model {
    /** Returns the tags. {@code kuma.io/service} is required. */
    Map<String, String> tags();

    /** Returns the type of the gateway. Default: {@code DELEGATED}. */
    Optional<Type> type();

    /**
     * Returns the settings of a proxy beside a gateway from another vendor. The gateway accepts the connections of
     * clients.
     */
    static Gateway delegated(Map<String, String> tags) {
        return builder().type(Type.DELEGATED).tags(tags).build();
    }

    /** Returns the settings of a built-in gateway. The proxy itself accepts the connections of clients. */
    static Gateway builtin(Map<String, String> tags) {
        return builder().type(Type.BUILTIN).tags(tags).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this gateway. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Gateway}. */
    final class Builder extends ImmutableGateway.Builder implements ModelBuilder<Gateway> {
        Builder() {}
    }

    /** The type of a gateway. */
    final class Type extends OpenEnum {
        /** A gateway from another vendor, with the proxy beside it. */
        public static final Type DELEGATED = of("DELEGATED");
        /** A built-in gateway. The proxy itself is the gateway. */
        public static final Type BUILTIN = of("BUILTIN");

        private Type(String value) {
            super(value);
        }

        /** Returns the value with this name. Names that the SDK does not know are allowed. */
        public static Type of(String value) {
            return new Type(value);
        }
    }
}
