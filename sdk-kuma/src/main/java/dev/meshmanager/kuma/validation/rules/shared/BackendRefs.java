package dev.meshmanager.kuma.validation.rules.shared;

import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_EXTERNAL_SERVICE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_MULTI_ZONE_SERVICE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_SERVICE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_SERVICE_SUBSET;

import dev.meshmanager.kuma.policy.target.BackendRef;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.validation.FieldPath;
import java.util.List;

/** Checks the backends that routes send traffic to. */
public final class BackendRefs {
    /** The name of a backend that was not found, in a route that was converted from the Gateway API. */
    private static final String UNRESOLVED = "kuma.io/unresolved-backend";

    private static final Targets BACKENDS =
            Targets.of(MESH_SERVICE, MESH_SERVICE_SUBSET, MESH_EXTERNAL_SERVICE, MESH_MULTI_ZONE_SERVICE);

    private BackendRefs() {}

    public static void check(FieldPath at, List<BackendRef> refs) {
        for (int i = 0; i < refs.size(); i++) {
            BackendRef ref = refs.get(i);
            BACKENDS.allowingNames(UNRESOLVED).check(at.index(i), targetOf(ref));
            if (ref.kind().filter(MESH_MULTI_ZONE_SERVICE::equals).isPresent()
                    && ref.port().isEmpty()) {
                at.index(i).field("port").reject("must be defined with kind MeshMultiZoneService");
            }
        }
    }

    public static TargetRef targetOf(BackendRef ref) {
        return TargetRef.builder()
                .kind(ref.kind())
                .name(ref.name())
                .namespace(ref.namespace())
                .labels(ref.labels())
                .sectionName(ref.sectionName())
                .tags(ref.tags())
                .proxyTypes(ref.proxyTypes())
                .meshName(ref.meshName())
                .build();
    }
}
