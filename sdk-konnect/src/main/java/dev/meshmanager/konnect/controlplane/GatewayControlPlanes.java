package dev.meshmanager.konnect.controlplane;

import dev.meshmanager.core.page.Paged;
import dev.meshmanager.konnect.call.Endpoint;
import dev.meshmanager.konnect.call.Query;
import dev.meshmanager.konnect.common.Filter;
import java.util.Optional;

/**
 * Reads the control planes of Kong Gateway. API path: {@code /v2/control-planes}. Safe for use by many threads; calls
 * fail with a {@link dev.meshmanager.core.error.MeshException}.
 */
public final class GatewayControlPlanes {
    private final Endpoint endpoint;

    /** For the SDK only: the parameter type is not exported. */
    public GatewayControlPlanes(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Returns all control planes, including those of Kubernetes ingress controllers. */
    public Paged<GatewayControlPlane> list() {
        return list(Filter.NONE);
    }

    /** Returns the control planes that match a filter on {@code id}, {@code name} or {@code cluster_type}. */
    public Paged<GatewayControlPlane> list(Filter filter) {
        return endpoint.list(GatewayControlPlane.class, Query.of(filter), GatewayControlPlane::id);
    }

    /** Returns the control planes of Kubernetes ingress controllers. */
    public Paged<GatewayControlPlane> ingressControllers() {
        return list(Filter.eq("cluster_type", "CLUSTER_TYPE_K8S_INGRESS_CONTROLLER"));
    }

    /**
     * Returns the control plane with this id.
     *
     * @throws dev.meshmanager.core.error.NotFoundException if there is none
     */
    public GatewayControlPlane get(String id) {
        return endpoint.at(id).get(GatewayControlPlane.class);
    }

    /** Returns the control plane with this id, or empty if there is none. */
    public Optional<GatewayControlPlane> find(String id) {
        return endpoint.at(id).find(GatewayControlPlane.class);
    }

    /**
     * Returns the entities of one kind that a control plane holds. Throws a
     * {@link dev.meshmanager.core.error.NotFoundException} while it is read if there is no such control plane. API
     * path: {@code /v2/control-planes/{id}/core-entities/{kind}}.
     */
    public Paged<GatewayEntity> entities(String id, GatewayEntityKind kind) {
        return endpoint.at(id, "core-entities", kind.path())
                .listByOffset(GatewayEntity.class, Query.NONE, GatewayEntity::id);
    }
}
