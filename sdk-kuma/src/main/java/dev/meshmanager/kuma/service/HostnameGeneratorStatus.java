package dev.meshmanager.kuma.service;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.kuma.common.Condition;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The result of a {@link HostnameGenerator} for one service. */
@Value.Immutable
public interface HostnameGeneratorStatus extends Model {
    /** Returns the generator. */
    Optional<HostnameGeneratorRef> hostnameGeneratorRef();

    /** Returns whether the generator created a hostname, with the reason if it did not. */
    List<Condition> conditions();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this status. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link HostnameGeneratorStatus}. */
    final class Builder extends ImmutableHostnameGeneratorStatus.Builder
            implements ModelBuilder<HostnameGeneratorStatus> {
        Builder() {}
    }
}
