package dev.meshmanager.kuma.service;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import java.util.Optional;
import org.immutables.value.Value;

/** A hostname of a service. */
@Value.Immutable
public interface Address extends Model {
    /** Returns the hostname. */
    Optional<String> hostname();

    /** Returns the source of the hostname. */
    Optional<Origin> origin();

    /** Returns the generator of the hostname. Empty if the hostname comes from Kubernetes. */
    Optional<HostnameGeneratorRef> hostnameGeneratorRef();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this address. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link Address}. */
    final class Builder extends ImmutableAddress.Builder implements ModelBuilder<Address> {
        Builder() {}
    }

    /** The source of a hostname. */
    final class Origin extends OpenEnum {
        /** A {@link HostnameGenerator} created it. */
        public static final Origin HOSTNAME_GENERATOR = of("HostnameGenerator");
        /** Kubernetes created it. */
        public static final Origin KUBERNETES = of("Kubernetes");

        private Origin(String value) {
            super(value);
        }

        /** Returns the value with this name. Names that the SDK does not know are allowed. */
        public static Origin of(String value) {
            return new Origin(value);
        }
    }
}
