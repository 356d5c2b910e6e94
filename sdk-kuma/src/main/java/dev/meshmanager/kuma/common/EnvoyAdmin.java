package dev.meshmanager.kuma.common;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** The settings of the admin API of a proxy's Envoy. */
@Value.Immutable
public interface EnvoyAdmin extends Model {
    /** Returns the port on the loopback interface. Default: the port that the proxy was started with. */
    OptionalInt port();

    /** Returns settings with this port. */
    static EnvoyAdmin of(int port) {
        return builder().port(port).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of these settings. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link EnvoyAdmin}. */
    final class Builder extends ImmutableEnvoyAdmin.Builder implements ModelBuilder<EnvoyAdmin> {
        Builder() {}
    }
}
