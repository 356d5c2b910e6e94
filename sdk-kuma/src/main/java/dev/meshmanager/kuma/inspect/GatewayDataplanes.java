package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * The proxies that run a {@code MeshGateway} or a {@code MeshGatewayRoute}. API paths:
 * {@code /meshes/{mesh}/meshgateways/{name}/dataplanes} and {@code /meshes/{mesh}/meshgatewayroutes/{name}/dataplanes}.
 */
@Value.Enclosing
@Value.Immutable
public interface GatewayDataplanes extends Model {
    /** Returns the number of proxies; absent if the control plane does not say. */
    OptionalLong total();

    /** Returns the proxies. */
    List<Item> items();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this list. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link GatewayDataplanes}. */
    final class Builder extends ImmutableGatewayDataplanes.Builder implements ModelBuilder<GatewayDataplanes> {
        Builder() {}

        /** Adds a proxy. */
        public Builder addItem(Consumer<Item.Builder> item) {
            return addItem(ModelBuilder.build(Item.builder(), item));
        }
    }

    /** A proxy that runs the gateway. */
    @Value.Immutable
    interface Item extends Model {
        /** Returns the proxy. */
        Optional<ResourceKey> dataplane();

        /** Returns an item for this proxy. */
        static Item of(ResourceKey dataplane) {
            return builder().dataplane(dataplane).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this item. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Item}. */
        final class Builder extends ImmutableGatewayDataplanes.Item.Builder implements ModelBuilder<Item> {
            Builder() {}

            /** Sets the proxy. */
            public Builder dataplane(Consumer<ResourceKey.Builder> dataplane) {
                return dataplane(ModelBuilder.build(ResourceKey.builder(), dataplane));
            }
        }
    }
}
