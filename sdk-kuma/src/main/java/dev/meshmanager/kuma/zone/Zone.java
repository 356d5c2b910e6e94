package dev.meshmanager.kuma.zone;

import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.core.GlobalResourceType;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.common.KindSync;
import org.immutables.value.Value;

/** A zone that is connected to a global control plane. API path: {@code /zones}. */
@Value.Immutable
public interface Zone extends GlobalResource, ZoneSpec {
    /** The kind. */
    GlobalResourceType<Zone> TYPE = ResourceType.global(
            "Zone",
            "zones",
            Zone.class,
            k -> k.shortName("z").flat().rank(0).insight(ZoneInsight.TYPE).trait(KindSync.NEVER));

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns a zone with this name. */
    static Zone of(String name) {
        return builder().name(name).build();
    }

    /** Returns an empty builder. {@code name} is required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this zone. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Zone}. */
    final class Builder extends ImmutableZone.Builder implements ModelBuilder<Zone> {
        Builder() {}
    }
}
