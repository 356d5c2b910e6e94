package dev.meshmanager.kuma.service;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.kuma.common.Condition;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What came of a generator of host names, for one service. */
@Value.Immutable
public interface HostnameGeneratorStatus extends Model {
    /** Returns the generator. */
    Optional<HostnameGeneratorRef> hostnameGeneratorRef();

    /** Returns whether it gave a host name, and why not. */
    List<Condition> conditions();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this status. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link HostnameGeneratorStatus}. */
    final class Builder extends ImmutableHostnameGeneratorStatus.Builder
            implements ModelBuilder<HostnameGeneratorStatus> {
        Builder() {}
    }
}
