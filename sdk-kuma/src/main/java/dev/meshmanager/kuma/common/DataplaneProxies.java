package dev.meshmanager.kuma.common;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** How many data plane proxies stand behind something. A count that is absent is zero. */
@Value.Immutable
public interface DataplaneProxies extends Model {
    /** Returns how many are connected to the control plane of their zone. */
    OptionalLong connected();

    /** Returns how many have no unhealthy inbound. */
    OptionalLong healthy();

    /** Returns how many there are. */
    OptionalLong total();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this count. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link DataplaneProxies}. */
    final class Builder extends ImmutableDataplaneProxies.Builder implements ModelBuilder<DataplaneProxies> {
        Builder() {}
    }
}
