package dev.meshmanager.kuma.service;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.Optional;
import org.immutables.value.Value;

/** A reference to a {@link HostnameGenerator}. */
@Value.Immutable
public interface HostnameGeneratorRef extends Model {
    /** Returns the name of the generator on the control plane that returned this reference. */
    Optional<String> coreName();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this reference. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link HostnameGeneratorRef}. */
    final class Builder extends ImmutableHostnameGeneratorRef.Builder implements ModelBuilder<HostnameGeneratorRef> {
        Builder() {}
    }
}
