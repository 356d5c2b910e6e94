package dev.meshmanager.konnect.controlplane;

import dev.meshmanager.core.page.Paged;
import dev.meshmanager.konnect.call.Endpoint;
import dev.meshmanager.konnect.common.Filter;

/**
 * The control planes of Kong Gateway, to be read. API path: {@code /v2/control-planes}. Safe for use by many threads.
 */
public final class GatewayControlPlanes {
    private final Endpoint endpoint;

    public GatewayControlPlanes(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Returns all control planes, those of ingress controllers among them. */
    public Paged<GatewayControlPlane> list() {
        return list(Filter.NONE);
    }

    /** Returns the control planes that a filter leaves: by {@code id}, {@code name} or {@code cluster_type}. */
    public Paged<GatewayControlPlane> list(Filter filter) {
        return endpoint.list(GatewayControlPlane.class, filter, GatewayControlPlane::id);
    }

    /** Returns the control planes that belong to ingress controllers of Kubernetes. */
    public Paged<GatewayControlPlane> ingressControllers() {
        return list(Filter.eq("cluster_type", "CLUSTER_TYPE_K8S_INGRESS_CONTROLLER"));
    }

    /** Returns the control plane of this id. */
    public GatewayControlPlane get(String id) {
        return endpoint.at(id).get(GatewayControlPlane.class);
    }
}
