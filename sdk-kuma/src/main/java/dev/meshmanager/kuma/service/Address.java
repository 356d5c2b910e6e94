package dev.meshmanager.kuma.service;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import java.util.Optional;
import org.immutables.value.Value;

/** A host name of a service. */
@Value.Immutable
public interface Address extends Model {
    /** Returns the host name. */
    Optional<String> hostname();

    /** Returns what gave it. */
    Optional<Origin> origin();

    /** Returns the generator, if one gave it. */
    Optional<HostnameGeneratorRef> hostnameGeneratorRef();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this address. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link Address}. */
    final class Builder extends ImmutableAddress.Builder implements ModelBuilder<Address> {
        Builder() {}
    }

    /** What gave a service its host name. */
    final class Origin extends OpenEnum {
        /** A {@link HostnameGenerator}. */
        public static final Origin HOSTNAME_GENERATOR = of("HostnameGenerator");
        /** Kubernetes. */
        public static final Origin KUBERNETES = of("Kubernetes");

        private Origin(String value) {
            super(value);
        }

        /** Returns the constant of this name, known or not. */
        public static Origin of(String value) {
            return new Origin(value);
        }
    }
}
