package dev.meshmanager.kuma.common;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** How a proxy offers the admin API of Envoy. */
@Value.Immutable
public interface EnvoyAdmin extends Model {
    /** Returns the port on the loopback interface; absent means the one that the proxy was started with. */
    OptionalInt port();

    /** Returns the admin API on this port. */
    static EnvoyAdmin of(int port) {
        return builder().port(port).build();
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from these settings. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link EnvoyAdmin}. */
    final class Builder extends ImmutableEnvoyAdmin.Builder implements ModelBuilder<EnvoyAdmin> {
        Builder() {}
    }
}
