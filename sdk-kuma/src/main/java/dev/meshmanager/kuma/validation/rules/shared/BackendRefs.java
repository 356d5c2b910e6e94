package dev.meshmanager.kuma.validation.rules.shared;

import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_EXTERNAL_SERVICE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_MULTI_ZONE_SERVICE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_SERVICE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_SERVICE_SUBSET;

import dev.meshmanager.kuma.kind.KumaVersion;
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

    private static final Targets MIRRORS = Targets.of(MESH_SERVICE, MESH_SERVICE_SUBSET);

    private BackendRefs() {}

    public static void check(FieldPath at, List<BackendRef> refs) {
        for (int i = 0; i < refs.size(); i++) {
            check(at.index(i), refs.get(i));
        }
    }

    private static void check(FieldPath at, BackendRef ref) {
        BACKENDS.allowingNames(UNRESOLVED).check(at, targetOf(ref));
        if (ref.kind().filter(MESH_MULTI_ZONE_SERVICE::equals).isPresent()
                && ref.port().isEmpty()) {
            at.field("port").reject("must be defined with kind MeshMultiZoneService");
        }
    }

    /** Checks the backend that requests are mirrored to. Before 3.0 it is a service only. */
    public static void checkMirror(FieldPath at, BackendRef ref) {
        if (at.isSince(KumaVersion.V3_0)) {
            check(at, ref);
        } else {
            MIRRORS.check(at, targetOf(ref));
        }
    }

    private static TargetRef targetOf(BackendRef ref) {
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
