package dev.meshmanager.kuma.policy.target;

import dev.meshmanager.core.OpenEnum;

/** What a {@link TargetRef} refers to. Which of them a policy accepts, and where, differs by kind of policy. */
public final class TargetRefKind extends OpenEnum {
    /** Everything in the mesh. */
    public static final TargetRefKind MESH = of("Mesh");
    /** Data plane proxies, by labels or by name. */
    public static final TargetRefKind DATAPLANE = of("Dataplane");
    /** Proxies by tags; deprecated in favour of {@link #DATAPLANE} with labels. */
    public static final TargetRefKind MESH_SUBSET = of("MeshSubset");
    /** A built-in gateway. */
    public static final TargetRefKind MESH_GATEWAY = of("MeshGateway");
    /** A service of one zone. */
    public static final TargetRefKind MESH_SERVICE = of("MeshService");
    /** A service outside of the mesh. */
    public static final TargetRefKind MESH_EXTERNAL_SERVICE = of("MeshExternalService");
    /** A service that spans zones. */
    public static final TargetRefKind MESH_MULTI_ZONE_SERVICE = of("MeshMultiZoneService");
    /** A part of a service by tags; deprecated. */
    public static final TargetRefKind MESH_SERVICE_SUBSET = of("MeshServiceSubset");
    /** The traffic that a route matches. */
    public static final TargetRefKind MESH_HTTP_ROUTE = of("MeshHTTPRoute");

    private TargetRefKind(String value) {
        super(value);
    }

    /** Returns the kind of this name, known or not. */
    public static TargetRefKind of(String value) {
        return new TargetRefKind(value);
    }
}
