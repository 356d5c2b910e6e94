package dev.meshmanager.kuma.common;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.Map;
import org.immutables.value.Value;

/** A selector of resources by labels. */
@Value.Immutable
public interface LabelSelector extends Model {
    /** Returns the labels that a resource must have, all of them. An empty map selects all resources. */
    Map<String, String> matchLabels();

    /** Returns a selector for the resources that have all of these labels. */
    static LabelSelector of(Map<String, String> matchLabels) {
        return builder().matchLabels(matchLabels).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this selector. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link LabelSelector}. */
    final class Builder extends ImmutableLabelSelector.Builder implements ModelBuilder<LabelSelector> {
        Builder() {}
    }
}
