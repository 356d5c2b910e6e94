package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * The host names of a service. API path: {@code /meshes/{mesh}/{path}/{name}/_hostnames}, where {@code path} is
 * {@code meshservices}, {@code meshmultizoneservices} or {@code meshexternalservices}.
 */
@Value.Enclosing
@Value.Immutable
public interface Hostnames extends Model {
    /** Returns the number of host names; absent if the control plane does not say. */
    OptionalLong total();

    /** Returns the host names. */
    List<Item> items();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this list. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Hostnames}. */
    final class Builder extends ImmutableHostnames.Builder implements ModelBuilder<Hostnames> {
        Builder() {}

        /** Adds a host name. */
        public Builder addItem(Consumer<Item.Builder> item) {
            return addItem(ModelBuilder.build(Item.builder(), item));
        }
    }

    /** A host name and the zones that know it. */
    @Value.Immutable
    interface Item extends Model {
        /** Returns the host name. */
        Optional<String> hostname();

        /** Returns the zones that know the host name. */
        List<Zone> zones();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this host name. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Item}. */
        final class Builder extends ImmutableHostnames.Item.Builder implements ModelBuilder<Item> {
            Builder() {}

            /** Adds a zone. */
            public Builder addZone(Consumer<Zone.Builder> zone) {
                return addZone(ModelBuilder.build(Zone.builder(), zone));
            }
        }
    }

    /** A zone. */
    @Value.Immutable
    interface Zone extends Model {
        /** Returns the name of the zone; empty if the service does not belong to a zone. */
        Optional<String> name();

        /** Returns a zone with this name. */
        static Zone of(String name) {
            return builder().name(name).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this zone. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Zone}. */
        final class Builder extends ImmutableHostnames.Zone.Builder implements ModelBuilder<Zone> {
            Builder() {}
        }
    }
}
