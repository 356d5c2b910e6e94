package dev.meshmanager.konnect.controlplane;

import dev.meshmanager.konnect.call.LabelledChange;
import dev.meshmanager.konnect.common.Experimental;

/** What is to change of a mesh control plane; what is not set stays as it is. Not thread-safe. */
public final class MeshControlPlaneChange extends LabelledChange<MeshControlPlaneChange> {
    MeshControlPlaneChange() {}

    /** Sets the major version of the control plane; Konnect calls it internal. */
    @Experimental
    public MeshControlPlaneChange version(String version) {
        return set("version", version);
    }

    @Override
    public MeshControlPlaneChange self() {
        return this;
    }
}
