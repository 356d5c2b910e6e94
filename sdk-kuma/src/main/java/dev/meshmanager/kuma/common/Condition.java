package dev.meshmanager.kuma.common;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.Optional;
import org.immutables.value.Value;

/** What the control plane found about a resource. */
@Value.Immutable
public interface Condition extends Model {
    /** Returns what was looked at. */
    Optional<String> type();

    /** Returns {@code True}, {@code False} or {@code Unknown}. */
    Optional<String> status();

    /** Returns the reason, one word. */
    Optional<String> reason();

    /** Returns the reason, for people. */
    Optional<String> message();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this condition. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Condition}. */
    final class Builder extends ImmutableCondition.Builder implements ModelBuilder<Condition> {
        Builder() {}
    }
}
