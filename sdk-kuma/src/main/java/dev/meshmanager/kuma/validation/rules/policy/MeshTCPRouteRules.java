package dev.meshmanager.kuma.validation.rules.policy;

import dev.meshmanager.kuma.policy.MeshTCPRoute;
import dev.meshmanager.kuma.policy.target.BackendRef;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.BackendRefs;
import java.util.List;

/** The rules for a {@link MeshTCPRoute}. */
public final class MeshTCPRouteRules implements KindRules<MeshTCPRoute> {
    @Override
    public void check(MeshTCPRoute route, FieldPath root) {
        MeshTCPRoute.Spec spec = route.spec();
        RouteEntries.check(root.field("spec"), spec.targetRef(), spec.to(), MeshTCPRouteRules::check);
    }

    private static void check(FieldPath at, MeshTCPRoute.To to, boolean ofGateway) {
        for (int i = 0; i < to.rules().size(); i++) {
            FieldPath backends = at.field("rules").index(i).field("default").field("backendRefs");
            List<BackendRef> refs =
                    to.rules().get(i).conf().map(MeshTCPRoute.Conf::backendRefs).orElse(List.of());
            if (refs.isEmpty()) {
                backends.reject("must be defined");
            }
            BackendRefs.check(backends, refs);
        }
    }
}
