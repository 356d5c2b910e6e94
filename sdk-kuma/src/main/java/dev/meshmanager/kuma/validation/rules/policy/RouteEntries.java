package dev.meshmanager.kuma.validation.rules.policy;

import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_EXTERNAL_SERVICE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_GATEWAY;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_MULTI_ZONE_SERVICE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_SERVICE;

import dev.meshmanager.kuma.policy.target.RoutePolicy;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.rules.shared.Policies;
import dev.meshmanager.kuma.validation.rules.shared.Targets;
import java.util.List;
import java.util.Optional;

/** Checks what HTTP and TCP routes have in common. */
final class RouteEntries {
    private static final Targets TOP = Targets.PROXIES.withGatewayTags();
    private static final Targets TO = Targets.of(MESH_SERVICE, MESH_EXTERNAL_SERVICE, MESH_MULTI_ZONE_SERVICE);
    private static final Targets TO_OF_GATEWAYS = Targets.of(MESH);

    private RouteEntries() {}

    /** Checks the references of a route, at its top and in each entry, and the rest of each entry. */
    static <T extends RoutePolicy.To> void check(FieldPath at, Optional<TargetRef> top, List<T> to, Entry<T> rest) {
        TOP.checkIfPresent(at.field("targetRef"), top);
        boolean ofGateway = Policies.top(top).equals(MESH_GATEWAY);
        for (int i = 0; i < to.size(); i++) {
            FieldPath item = at.field("to").index(i);
            (ofGateway ? TO_OF_GATEWAYS : TO)
                    .check(item.field("targetRef"), to.get(i).targetRef());
            rest.check(item, to.get(i), ofGateway);
        }
    }

    /** Checks the part of an entry that only one of the protocols has. */
    @FunctionalInterface
    interface Entry<T> {
        void check(FieldPath at, T to, boolean ofGateway);
    }
}
