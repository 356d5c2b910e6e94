package dev.meshmanager.konnect.controlplane;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.konnect.common.KonnectEntity;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A control plane of Kong Gateway. API path: {@code /v2/control-planes}. */
@Value.Immutable
public interface GatewayControlPlane extends KonnectEntity {
    /** Returns the name, or empty if the response has none. */
    Optional<String> name();

    /** Returns the description, or empty if there is none. */
    Optional<String> description();

    /** Returns the labels. */
    Map<String, String> labels();

    /** Returns addresses and properties, for example {@code control_plane_endpoint} and {@code cluster_type}. */
    Optional<JsonObject> config();

    /** Returns the cluster type, for example {@code CLUSTER_TYPE_CONTROL_PLANE}, or empty if it is unknown. */
    default Optional<String> clusterType() {
        return config().flatMap(config -> config.get("cluster_type")).flatMap(JsonValue::asString);
    }

    /** Returns whether this control plane belongs to a Kubernetes ingress controller. */
    default boolean isIngressController() {
        return clusterType().equals(Optional.of("CLUSTER_TYPE_K8S_INGRESS_CONTROLLER"));
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this object. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link GatewayControlPlane}. */
    final class Builder extends ImmutableGatewayControlPlane.Builder implements ModelBuilder<GatewayControlPlane> {
        Builder() {}
    }
}
