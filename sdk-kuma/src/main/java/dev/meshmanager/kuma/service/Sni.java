package dev.meshmanager.kuma.service;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** The server name by which proxies ask for a port of a service in the TLS handshake, across zones. */
@Value.Immutable
public interface Sni extends Model {
    /** Returns the port. */
    OptionalInt port();

    /** Returns the server name. */
    Optional<String> sni();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this name. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Sni}. */
    final class Builder extends ImmutableSni.Builder implements ModelBuilder<Sni> {
        Builder() {}
    }
}
