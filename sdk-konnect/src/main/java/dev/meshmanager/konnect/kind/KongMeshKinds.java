package dev.meshmanager.konnect.kind;

import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.kuma.kind.Kinds;

/** The kinds of a control plane of Kong Mesh. */
public final class KongMeshKinds {
    /** The kinds that Kong Mesh adds to those of Kuma. */
    public static final ResourceTypes OWN = ResourceTypes.of(
            AccessAudit.TYPE, AccessRole.TYPE, AccessRoleBinding.TYPE, MeshGlobalRateLimit.TYPE, MeshOPA.TYPE);

    /** The kinds of Kuma and those that Kong Mesh adds. */
    public static final ResourceTypes ALL = Kinds.ALL.plus(OWN.all());

    private KongMeshKinds() {}
}
