package dev.meshmanager.kuma.deploy;

/** Sets what a control plane creates at its first start. */
public final class Defaults extends SettingGroup<Defaults> {
    Defaults(ControlPlane.Builder controlPlane) {
        super(controlPlane, "defaults.");
    }

    /** Does not create the mesh {@code default}. */
    public Defaults withoutMesh() {
        return set("skipMeshCreation", true);
    }

    /** Does not create the default HostnameGenerators. */
    public Defaults withoutHostnameGenerators() {
        return set("skipHostnameGenerators", true);
    }

    /** Creates none of the default resources, for example because another program does. */
    public Defaults withoutTenantResources() {
        return set("skipTenantResources", true);
    }

    /**
     * Creates a TrafficRoute and a TrafficPermission in each new mesh. Other legacy policies have no effect without a
     * TrafficRoute. Versions from 3.0 on have neither of them.
     */
    public Defaults withRoutingResources() {
        return set("createMeshRoutingResources", true);
    }
}
