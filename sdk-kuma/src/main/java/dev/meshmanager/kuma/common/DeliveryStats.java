package dev.meshmanager.kuma.common;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.annotation.QuotedNumber;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * The number of configurations that a control plane sent on a stream, and of the responses to them. An absent number is
 * zero.
 */
@Value.Immutable
public interface DeliveryStats extends Model {
    /** Returns the number of configurations that were sent; absent means zero. */
    @QuotedNumber
    OptionalLong responsesSent();

    /** Returns the number of configurations that the receiver accepted; absent means zero. */
    @QuotedNumber
    OptionalLong responsesAcknowledged();

    /** Returns the number of configurations that the receiver rejected; absent means zero. */
    @QuotedNumber
    OptionalLong responsesRejected();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of these counts. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link DeliveryStats}. */
    final class Builder extends ImmutableDeliveryStats.Builder implements ModelBuilder<DeliveryStats> {
        Builder() {}
    }
}
