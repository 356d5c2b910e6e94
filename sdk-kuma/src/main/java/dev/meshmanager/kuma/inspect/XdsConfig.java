package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * The configuration that a zone control plane computes for a data plane proxy. API path:
 * {@code /meshes/{mesh}/dataplanes/{name}/_config}.
 */
@Value.Immutable
public interface XdsConfig extends Model {
    /** Returns the configuration: the resources of Envoy by name, by the URL of their type. */
    Optional<JsonObject> xds();

    /**
     * Returns what would turn the current configuration of the proxy into {@link #xds()}; present if it was asked for.
     */
    List<JsonPatchItem> diff();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this configuration. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link XdsConfig}. */
    final class Builder extends ImmutableXdsConfig.Builder implements ModelBuilder<XdsConfig> {
        Builder() {}

        /** Adds a change. */
        public Builder addDiff(Consumer<JsonPatchItem.Builder> diff) {
            return addDiff(ModelBuilder.build(JsonPatchItem.builder(), diff));
        }
    }
}
