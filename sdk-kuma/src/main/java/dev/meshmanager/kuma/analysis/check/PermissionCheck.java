package dev.meshmanager.kuma.analysis.check;

import dev.meshmanager.kuma.analysis.mesh.CheckedMesh;
import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.legacy.TrafficPermission;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import dev.meshmanager.kuma.policy.MeshTrafficPermission.Action;
import dev.meshmanager.kuma.policy.target.PolicyItem;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import java.util.Optional;

/** Finds permissions without an effect, and meshes without a permission. */
final class PermissionCheck implements Check {
    @Override
    public void check(CheckedMesh mesh, FoundList found) {
        if (mesh.lacksIdentity()) {
            mesh.userPolicies().forEach(policy -> {
                if (policy.policy() instanceof MeshTrafficPermission permission && restricts(permission)) {
                    found.add(
                            AnalysisCode.PERMISSION_WITHOUT_MTLS,
                            permission,
                            "spec",
                            "the mesh has neither mTLS nor a MeshIdentity, so that all clients are allowed");
                }
            });
        }
        if (mesh.mesh().isPresent() && deniesByDefault(mesh) && !hasPermissions(mesh)) {
            Mesh resource = mesh.mesh().get();
            found.add(
                    AnalysisCode.MTLS_WITHOUT_PERMISSION,
                    resource,
                    resource.mtls().isPresent() ? "mtls" : "",
                    "no permission allows any client, so that all requests between proxies are denied");
        }
    }

    /** From 3.0 on, an identity is enough. */
    private static boolean deniesByDefault(CheckedMesh mesh) {
        boolean denies = mesh.isBefore3()
                ? mesh.hasMtls()
                : !mesh.list(MeshIdentity.TYPE).isEmpty();
        return denies && mesh.knowsProxies();
    }

    private static boolean hasPermissions(CheckedMesh mesh) {
        return mesh.isUnread(MeshTrafficPermission.TYPE)
                || mesh.isUnread(TrafficPermission.TYPE)
                || !mesh.list(MeshTrafficPermission.TYPE).isEmpty()
                || !mesh.list(TrafficPermission.TYPE).isEmpty();
    }

    /** A permission for all clients says what is the case without mTLS too. */
    private static boolean restricts(MeshTrafficPermission permission) {
        return !permission.spec().rules().isEmpty()
                || permission.spec().from().stream().anyMatch(entry -> !isForAll(entry));
    }

    private static boolean isForAll(PolicyItem<MeshTrafficPermission.Conf> entry) {
        Optional<TargetRefKind> kind = entry.targetRef().flatMap(TargetRef::kind);
        Optional<Action> action = entry.conf().flatMap(MeshTrafficPermission.Conf::action);
        return kind.equals(Optional.of(TargetRefKind.MESH))
                && action.filter(known -> !known.equals(Action.DENY)).isPresent();
    }
}
