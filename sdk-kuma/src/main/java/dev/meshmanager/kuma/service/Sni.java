package dev.meshmanager.kuma.service;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** The server name (SNI) of a port of a service. Proxies send it in the TLS handshake with a zone ingress. */
@Value.Immutable
public interface Sni extends Model {
    /** Returns the port. */
    OptionalInt port();

    /** Returns the server name. */
    Optional<String> sni();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this server name. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Sni}. */
    final class Builder extends ImmutableSni.Builder implements ModelBuilder<Sni> {
        Builder() {}
    }
}
