package dev.meshmanager.kuma.common;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** The number of data plane proxies by status. An absent number is zero. */
@Value.Immutable
public interface DataplaneStat extends Model {
    /** Returns the number of all proxies; absent means zero. */
    OptionalLong total();

    /**
     * Returns the number of proxies that are connected to their control plane and have only healthy inbounds; absent
     * means zero.
     */
    OptionalLong online();

    /** Returns the number of proxies that are not connected or have no healthy inbound; absent means zero. */
    OptionalLong offline();

    /**
     * Returns the number of proxies with healthy and unhealthy inbounds; absent means zero. It is counted for meshes,
     * not for services.
     */
    OptionalLong partiallyDegraded();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this count. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link DataplaneStat}. */
    final class Builder extends ImmutableDataplaneStat.Builder implements ModelBuilder<DataplaneStat> {
        Builder() {}
    }
}
