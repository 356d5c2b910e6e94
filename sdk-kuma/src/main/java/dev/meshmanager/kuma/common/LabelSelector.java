package dev.meshmanager.kuma.common;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.Map;
import org.immutables.value.Value;

/** Selects resources by labels. */
@Value.Immutable
public interface LabelSelector extends Model {
    /** Returns the labels that a resource must have, all of them; empty selects every resource. */
    Map<String, String> matchLabels();

    /** Returns a selector of the resources that have all of these labels. */
    static LabelSelector of(Map<String, String> matchLabels) {
        return builder().matchLabels(matchLabels).build();
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this selector. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link LabelSelector}. */
    final class Builder extends ImmutableLabelSelector.Builder implements ModelBuilder<LabelSelector> {
        Builder() {}
    }
}
