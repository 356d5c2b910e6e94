package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * The host names under which a service can be reached. API path: {@code /meshes/{mesh}/{services}/{name}/_hostnames},
 * for {@code meshservices}, {@code meshmultizoneservices} and {@code meshexternalservices}.
 */
@Value.Enclosing
@Value.Immutable
public interface Hostnames extends Model {
    /** Returns how many there are. */
    OptionalLong total();

    /** Returns the host names. */
    List<Item> items();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this list. */
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

    /** A host name and where it works. */
    @Value.Immutable
    interface Item extends Model {
        /** Returns the host name. */
        Optional<String> hostname();

        /** Returns the zones in which it works. */
        List<Zone> zones();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this host name. */
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
        /** Returns the name; empty for a service that belongs to no zone. */
        Optional<String> name();

        /** Returns the zone of this name. */
        static Zone of(String name) {
            return builder().name(name).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this zone. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Zone}. */
        final class Builder extends ImmutableHostnames.Zone.Builder implements ModelBuilder<Zone> {
            Builder() {}
        }
    }
}
