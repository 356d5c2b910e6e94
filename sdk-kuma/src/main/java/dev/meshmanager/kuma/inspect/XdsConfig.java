package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * The Envoy configuration that a zone control plane generates for a data plane proxy. API path:
 * {@code /meshes/{mesh}/dataplanes/{name}/_config}.
 */
@Value.Immutable
public interface XdsConfig extends Model {
    /** Returns the configuration: Envoy's resources by name, grouped by their type URL. */
    Optional<JsonObject> xds();

    /**
     * Returns the operations that change the current configuration of the proxy into {@link #xds()}; empty unless
     * {@link dev.meshmanager.kuma.ProxyInspection.ConfigOption#DIFF} was set.
     */
    List<JsonPatchItem> diff();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this configuration. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link XdsConfig}. */
    final class Builder extends ImmutableXdsConfig.Builder implements ModelBuilder<XdsConfig> {
        Builder() {}

        /** Adds an operation. */
        public Builder addDiff(Consumer<JsonPatchItem.Builder> diff) {
            return addDiff(ModelBuilder.build(JsonPatchItem.builder(), diff));
        }
    }
}
