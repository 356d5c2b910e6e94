package dev.meshmanager.kuma.policy.target;

import dev.meshmanager.core.OpenEnum;

/** The kind of the target of a {@link TargetRef}. Each kind of policy accepts only some of them. */
public final class TargetRefKind extends OpenEnum {
    /** All proxies or all services of the mesh. */
    public static final TargetRefKind MESH = of("Mesh");
    /** Data plane proxies, selected by labels or by name. */
    public static final TargetRefKind DATAPLANE = of("Dataplane");
    /** Proxies, selected by tags. Deprecated in favour of {@link #DATAPLANE} with labels. */
    public static final TargetRefKind MESH_SUBSET = of("MeshSubset");
    /** A built-in gateway. */
    public static final TargetRefKind MESH_GATEWAY = of("MeshGateway");
    /** A service of one zone. */
    public static final TargetRefKind MESH_SERVICE = of("MeshService");
    /** A service outside the mesh. */
    public static final TargetRefKind MESH_EXTERNAL_SERVICE = of("MeshExternalService");
    /** A service that spans zones. */
    public static final TargetRefKind MESH_MULTI_ZONE_SERVICE = of("MeshMultiZoneService");
    /** A subset of a service, selected by tags. Deprecated. */
    public static final TargetRefKind MESH_SERVICE_SUBSET = of("MeshServiceSubset");
    /** The traffic that a route matches. */
    public static final TargetRefKind MESH_HTTP_ROUTE = of("MeshHTTPRoute");

    private TargetRefKind(String value) {
        super(value);
    }

    /** Returns the kind with this name. Unknown names are accepted. */
    public static TargetRefKind of(String value) {
        return new TargetRefKind(value);
    }
}
