package dev.meshmanager.kuma.service;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.Optional;
import org.immutables.value.Value;

/** A virtual IP address of a service. */
@Value.Immutable
public interface Vip extends Model {
    /** Returns the address. */
    Optional<String> ip();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this address. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Vip}. */
    final class Builder extends ImmutableVip.Builder implements ModelBuilder<Vip> {
        Builder() {}
    }
}
