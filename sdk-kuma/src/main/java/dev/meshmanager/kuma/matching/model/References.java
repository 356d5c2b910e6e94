package dev.meshmanager.kuma.matching.model;

import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import java.util.Map;
import java.util.Optional;

/** Reads references as a version of the control plane does. */
public final class References {
    /** A reference to everything, which an absent one means. */
    public static final TargetRef MESH = TargetRef.mesh();

    /** The order of precedence; policies of a later kind win. */
    private static final Map<TargetRefKind, Integer> RANKS = Map.of(
            TargetRefKind.MESH, 1,
            TargetRefKind.DATAPLANE, 2,
            TargetRefKind.MESH_SUBSET, 3,
            TargetRefKind.MESH_GATEWAY, 4,
            TargetRefKind.MESH_SERVICE, 5,
            TargetRefKind.MESH_EXTERNAL_SERVICE, 6,
            TargetRefKind.MESH_MULTI_ZONE_SERVICE, 7,
            TargetRefKind.MESH_SERVICE_SUBSET, 8,
            TargetRefKind.MESH_HTTP_ROUTE, 9);

    private References() {}

    /** Returns the reference; 3.0 knows only kind, labels and section. */
    static TargetRef read(Optional<TargetRef> ref, KumaVersion version) {
        if (ref.isEmpty() || version.isBefore(KumaVersion.V3_0)) {
            return ref.orElse(MESH);
        }
        TargetRef.Builder known = TargetRef.builder().labels(ref.get().labels());
        ref.get().kind().ifPresent(known::kind);
        ref.get().sectionName().ifPresent(known::sectionName);
        return known.build();
    }

    /** Returns the kind of a reference; one without a kind means the mesh. */
    public static TargetRefKind kind(TargetRef ref) {
        return ref.kind().orElse(TargetRefKind.MESH);
    }

    /** Returns the precedence of the kind of a reference; the greater one wins. */
    public static int rank(TargetRef ref) {
        return RANKS.getOrDefault(kind(ref), 0);
    }

    public static String section(TargetRef ref) {
        return ref.sectionName().orElse("");
    }
}
