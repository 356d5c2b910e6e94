package dev.meshmanager.kuma.common;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.Optional;
import org.immutables.value.Value;

/** A condition in the status of a resource, set by the control plane. */
@Value.Immutable
public interface Condition extends Model {
    /** Returns the type of the condition, for example {@code Generated}; empty if it is not set. */
    Optional<String> type();

    /** Returns {@code True}, {@code False} or {@code Unknown}; empty if it is not set. */
    Optional<String> status();

    /** Returns the reason as one word; empty if it is not set. */
    Optional<String> reason();

    /** Returns the reason as a text for people; empty if it is not set. */
    Optional<String> message();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this condition. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Condition}. */
    final class Builder extends ImmutableCondition.Builder implements ModelBuilder<Condition> {
        Builder() {}
    }
}
