package dev.meshmanager.kuma.validation.rules.policy;

import static dev.meshmanager.kuma.policy.target.TargetRefKind.DATAPLANE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_SERVICE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_SERVICE_SUBSET;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_SUBSET;

import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.Matches;
import dev.meshmanager.kuma.validation.rules.shared.Policies;
import dev.meshmanager.kuma.validation.rules.shared.Targets;

/** The rules for a {@link MeshTrafficPermission}. */
public final class MeshTrafficPermissionRules implements KindRules<MeshTrafficPermission> {
    private static final Targets TOP = Targets.of(MESH, MESH_SUBSET, MESH_SERVICE, MESH_SERVICE_SUBSET, DATAPLANE);
    private static final Targets FROM = Targets.of(MESH, MESH_SUBSET, MESH_SERVICE, MESH_SERVICE_SUBSET);

    private static final MeshTrafficPermission.Conf EMPTY =
            MeshTrafficPermission.Conf.builder().build();

    @Override
    public void check(MeshTrafficPermission policy, FieldPath root) {
        MeshTrafficPermission.Spec spec = policy.spec();
        FieldPath at = root.field("spec");
        boolean inbound = !spec.rules().isEmpty() || !spec.from().isEmpty();
        TOP.inbound(inbound).checkIfPresent(at.field("targetRef"), spec.targetRef());
        if (!spec.from().isEmpty() && !spec.rules().isEmpty()) {
            at.reject("'from' must be empty when 'rules' is defined");
        }
        if (spec.from().isEmpty() && spec.rules().isEmpty()) {
            at.reject("at least one of 'from' and 'rules' must be defined");
        }
        for (int i = 0; i < spec.rules().size(); i++) {
            // The control plane leaves `default` out of these paths.
            check(at.field("rules").index(i), spec.rules().get(i));
        }
        Policies.checkItems(at.field("from"), spec.from(), FROM, EMPTY, (place, conf) -> place.field("action")
                .defined(conf.action()));
    }

    private static void check(FieldPath at, MeshTrafficPermission.Rule rule) {
        MeshTrafficPermission.RuleConf conf = rule.conf()
                .orElseGet(() -> MeshTrafficPermission.RuleConf.builder().build());
        if (conf.deny().isEmpty()
                && conf.allow().isEmpty()
                && conf.allowWithShadowDeny().isEmpty()) {
            at.reject("at least one of 'allow', 'allowWithShadowDeny' and 'deny' must be defined");
        }
        Matches.check(at.field("allow"), conf.allow());
        Matches.check(at.field("allowWithShadowDeny"), conf.allowWithShadowDeny());
        Matches.check(at.field("deny"), conf.deny());
    }
}
