package dev.meshmanager.kuma.service;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.Optional;
import org.immutables.value.Value;

/** Refers to the generator of a host name. */
@Value.Immutable
public interface HostnameGeneratorRef extends Model {
    /** Returns the name of the {@link HostnameGenerator} on the control plane that answered. */
    Optional<String> coreName();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this reference. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link HostnameGeneratorRef}. */
    final class Builder extends ImmutableHostnameGeneratorRef.Builder implements ModelBuilder<HostnameGeneratorRef> {
        Builder() {}
    }
}
