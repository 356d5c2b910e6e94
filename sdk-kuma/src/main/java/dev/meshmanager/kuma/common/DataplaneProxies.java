package dev.meshmanager.kuma.common;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** The number of data plane proxies of a service, by state. An absent number is zero. */
@Value.Immutable
public interface DataplaneProxies extends Model {
    /** Returns the number of proxies that are connected to the control plane of their zone; absent means zero. */
    OptionalLong connected();

    /** Returns the number of proxies without an unhealthy inbound; absent means zero. */
    OptionalLong healthy();

    /** Returns the number of all proxies; absent means zero. */
    OptionalLong total();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this count. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link DataplaneProxies}. */
    final class Builder extends ImmutableDataplaneProxies.Builder implements ModelBuilder<DataplaneProxies> {
        Builder() {}
    }
}
