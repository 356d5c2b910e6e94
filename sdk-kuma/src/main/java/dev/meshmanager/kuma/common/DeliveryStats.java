package dev.meshmanager.kuma.common;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.annotation.QuotedNumber;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** How many configurations a control plane sent on a stream, and what came of them. */
@Value.Immutable
public interface DeliveryStats extends Model {
    /** Returns how many were sent; absent means none. */
    @QuotedNumber
    OptionalLong responsesSent();

    /** Returns how many the receiver accepted; absent means none. */
    @QuotedNumber
    OptionalLong responsesAcknowledged();

    /** Returns how many the receiver rejected; absent means none. */
    @QuotedNumber
    OptionalLong responsesRejected();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from these counts. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link DeliveryStats}. */
    final class Builder extends ImmutableDeliveryStats.Builder implements ModelBuilder<DeliveryStats> {
        Builder() {}
    }
}
