package dev.meshmanager.konnect.controlplane;

import com.squareup.moshi.Json;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A control plane of Kong Gateway in Konnect. API path: {@code /v2/control-planes}. */
@Value.Immutable
public interface GatewayControlPlane extends Model {
    /** Returns the id. */
    String id();

    /** Returns the name. */
    Optional<String> name();

    /** Returns what it is for. */
    Optional<String> description();

    /** Returns the labels. */
    Map<String, String> labels();

    /** Returns its addresses and what it is: {@code control_plane_endpoint}, {@code cluster_type} and others. */
    Optional<JsonObject> config();

    /** Returns when it was created. */
    @Json(name = "created_at")
    Optional<Instant> createdAt();

    /** Returns when it was last changed. */
    @Json(name = "updated_at")
    Optional<Instant> updatedAt();

    /** Returns what it is, as in {@code CLUSTER_TYPE_CONTROL_PLANE}, or empty. */
    default Optional<String> clusterType() {
        return config().flatMap(config -> config.get("cluster_type")).flatMap(JsonValue::asString);
    }

    /** Returns whether it belongs to an ingress controller of Kubernetes. */
    default boolean isIngressController() {
        return clusterType().equals(Optional.of("CLUSTER_TYPE_K8S_INGRESS_CONTROLLER"));
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link GatewayControlPlane}. */
    final class Builder extends ImmutableGatewayControlPlane.Builder implements ModelBuilder<GatewayControlPlane> {
        Builder() {}
    }
}
