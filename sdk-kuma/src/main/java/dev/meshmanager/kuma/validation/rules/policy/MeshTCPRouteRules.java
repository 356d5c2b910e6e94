package dev.meshmanager.kuma.validation.rules.policy;

import static dev.meshmanager.kuma.policy.TargetRefKind.MESH;
import static dev.meshmanager.kuma.policy.TargetRefKind.MESH_EXTERNAL_SERVICE;
import static dev.meshmanager.kuma.policy.TargetRefKind.MESH_GATEWAY;
import static dev.meshmanager.kuma.policy.TargetRefKind.MESH_MULTI_ZONE_SERVICE;
import static dev.meshmanager.kuma.policy.TargetRefKind.MESH_SERVICE;

import dev.meshmanager.kuma.policy.BackendRef;
import dev.meshmanager.kuma.policy.MeshTCPRoute;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.BackendRefs;
import dev.meshmanager.kuma.validation.rules.shared.Policies;
import dev.meshmanager.kuma.validation.rules.shared.Targets;
import java.util.List;

/** What the control plane allows in a {@link MeshTCPRoute}. */
public final class MeshTCPRouteRules implements KindRules<MeshTCPRoute> {
    private static final Targets TOP = Targets.PROXIES.withGatewayTags();
    private static final Targets TO = Targets.of(MESH_SERVICE, MESH_EXTERNAL_SERVICE, MESH_MULTI_ZONE_SERVICE);
    private static final Targets TO_OF_GATEWAYS = Targets.of(MESH);

    @Override
    public void check(MeshTCPRoute route, FieldPath root) {
        FieldPath at = root.field("spec");
        TOP.checkIfPresent(at.field("targetRef"), route.spec().targetRef());
        boolean ofGateway = Policies.top(route.spec().targetRef()).equals(MESH_GATEWAY);
        List<MeshTCPRoute.To> to = route.spec().to();
        for (int i = 0; i < to.size(); i++) {
            FieldPath item = at.field("to").index(i);
            (ofGateway ? TO_OF_GATEWAYS : TO)
                    .check(item.field("targetRef"), to.get(i).targetRef());
            for (int j = 0; j < to.get(i).rules().size(); j++) {
                FieldPath backends =
                        item.field("rules").index(j).field("default").field("backendRefs");
                List<BackendRef> refs = to.get(i)
                        .rules()
                        .get(j)
                        .conf()
                        .map(MeshTCPRoute.Conf::backendRefs)
                        .orElse(List.of());
                if (refs.isEmpty()) {
                    backends.reject("must be defined");
                }
                BackendRefs.check(backends, refs);
            }
        }
    }
}
