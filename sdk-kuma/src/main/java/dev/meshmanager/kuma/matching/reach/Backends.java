package dev.meshmanager.kuma.matching.reach;

import dev.meshmanager.kuma.internal.Tags;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.matching.model.Destination;
import dev.meshmanager.kuma.matching.model.Identity;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.policy.target.BackendRef;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves the backend references of routes. */
final class Backends {
    private final MeshModel mesh;
    private final Services services;

    Backends(MeshModel mesh, Services services) {
        this.mesh = mesh;
        this.services = services;
    }

    /** Returns the targets of references with a weight. References to nothing are dropped, as by the control plane. */
    List<Target> find(List<BackendRef> refs, Identity origin) {
        List<Target> targets = new ArrayList<>();
        for (BackendRef ref : refs) {
            if (ref.weight().orElse(1) > 0) {
                find(ref, origin).ifPresent(targets::add);
            }
        }
        return targets;
    }

    /** Returns whether a reference counts as one. By labels, the control plane ignores those to nothing. */
    boolean isResolved(BackendRef ref, Identity origin) {
        return ref.labels().isEmpty()
                || resource(ref, kind(ref).value(), origin).isPresent();
    }

    private static TargetRefKind kind(BackendRef ref) {
        return ref.kind().orElse(TargetRefKind.MESH_SERVICE);
    }

    private Optional<Target> find(BackendRef ref, Identity origin) {
        return findService(ref, origin).or(() -> byTags(ref, kind(ref)));
    }

    /** Returns the port of the resource that a reference names; empty if it does not exist. */
    Optional<Target> findService(BackendRef ref, Identity origin) {
        String section = ref.sectionName().orElse("");
        String port = ref.port().isPresent() ? Integer.toString(ref.port().getAsInt()) : section;
        return resource(ref, kind(ref).value(), origin)
                .flatMap(found -> found.backendPort(port).map(named -> Target.of(found, named)));
    }

    private Optional<Destination> resource(BackendRef ref, String kind, Identity origin) {
        if (!ref.labels().isEmpty()) {
            return mesh.destinations(kind).stream()
                    .filter(found -> found.resource()
                            .labels()
                            .entrySet()
                            .containsAll(ref.labels().entrySet()))
                    .min(Comparator.comparing(
                            found -> found.resource().creationTime().orElse(Instant.EPOCH)));
        }
        TargetRef named =
                TargetRef.builder().name(ref.name()).namespace(ref.namespace()).build();
        return Optional.ofNullable(mesh.destination(origin.referenced(kind, named)))
                .or(() -> mesh.destinations(kind).stream()
                        .filter(found -> mesh.version().isAtLeast(KumaVersion.V3_0)
                                && found.identity().name().equals(ref.name().orElse("")))
                        .findFirst());
    }

    private Optional<Target> byTags(BackendRef ref, TargetRefKind kind) {
        boolean isByTags = kind.equals(TargetRefKind.MESH_SERVICE) || kind.equals(TargetRefKind.MESH_SERVICE_SUBSET);
        if (!isByTags || mesh.version().isAtLeast(KumaVersion.V3_0)) {
            return Optional.empty();
        }
        Map<String, String> tags = new HashMap<>(ref.tags());
        tags.put(Tags.SERVICE, ref.name().orElse(""));
        return services.ofTags(tags, ref.port().orElse(0));
    }
}
