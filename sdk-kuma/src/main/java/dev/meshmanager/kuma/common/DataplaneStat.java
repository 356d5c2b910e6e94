package dev.meshmanager.kuma.common;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** How many data plane proxies there are, by how they do. A count that is absent is zero. */
@Value.Immutable
public interface DataplaneStat extends Model {
    /** Returns how many there are. */
    OptionalLong total();

    /** Returns how many are connected to their control plane, with every inbound healthy. */
    OptionalLong online();

    /** Returns how many are not connected, or have no healthy inbound. */
    OptionalLong offline();

    /** Returns how many have inbounds of which only some are healthy; counted for a mesh, not for a service. */
    OptionalLong partiallyDegraded();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this count. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link DataplaneStat}. */
    final class Builder extends ImmutableDataplaneStat.Builder implements ModelBuilder<DataplaneStat> {
        Builder() {}
    }
}
