package dev.meshmanager.kuma.service;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.annotation.Schema;
import java.util.Optional;
import org.immutables.value.Value;

/** The configuration of a plugin. */
@Value.Immutable
public interface Extension extends Model {
    /** Returns the type of the plugin. */
    @Schema(required = true)
    Optional<String> type();

    /** Returns the configuration of the plugin. Its members depend on the type. */
    Optional<JsonValue> config();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this extension. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link Extension}. */
    final class Builder extends ImmutableExtension.Builder implements ModelBuilder<Extension> {
        Builder() {}
    }
}
