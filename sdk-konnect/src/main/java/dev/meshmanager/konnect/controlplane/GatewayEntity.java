package dev.meshmanager.konnect.controlplane;

import com.squareup.moshi.Json;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An entity of Kong Gateway, for example a service or a route. Its settings are in {@link #unknownFields()}. API path:
 * {@code /v2/control-planes/{control plane}/core-entities}.
 */
@Value.Immutable
public interface GatewayEntity extends Model {
    /** Returns the id. */
    String id();

    /** Returns the name, or empty if there is none. The name of a plugin is the one of its type. */
    Optional<String> name();

    /** Returns the name of a plugin that distinguishes it from others of its type, or empty if there is none. */
    @Json(name = "instance_name")
    Optional<String> instanceName();

    /** Returns the user name of a consumer, or empty if there is none. */
    Optional<String> username();

    /** Returns the id of a consumer in another system, or empty if there is none. */
    @Json(name = "custom_id")
    Optional<String> customId();

    /** Returns the tags. */
    List<String> tags();

    /**
     * Returns the first of these that the entity has: the name of the plugin's instance, the name, the user name, the
     * id in another system, the id.
     */
    default String displayName() {
        return instanceName()
                .or(this::name)
                .or(this::username)
                .or(this::customId)
                .orElse(id());
    }

    /** Returns an empty builder. {@code id} is required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this entity. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link GatewayEntity}. */
    final class Builder extends ImmutableGatewayEntity.Builder implements ModelBuilder<GatewayEntity> {
        Builder() {}
    }
}
