package dev.meshmanager.kuma.impact;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.matching.model.Destination;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.service.MeshService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Which resources of a mesh differ between two estates.
 *
 * @param isEverything whether all proxies may change
 * @param proxies the names of proxies that differ
 * @param before the policies that are no longer there in this form
 * @param after the policies that were not there in this form
 */
record MeshChanges(
        boolean isEverything, Set<String> proxies, List<TargetRefPolicy> before, List<TargetRefPolicy> after) {
    /** The resources that all policies of a mesh may refer to. */
    private static final List<MeshResourceType<? extends MeshResource>> DESTINATIONS =
            List.of(MeshService.TYPE, MeshExternalService.TYPE, MeshMultiZoneService.TYPE);

    static MeshChanges between(Estate before, Estate after, String mesh) {
        boolean isEverything = !before.version().equals(after.version())
                || !before.find(Mesh.TYPE, mesh).equals(after.find(Mesh.TYPE, mesh))
                || !changed(before, after, MeshGateway.TYPE, mesh, Object::equals)
                        .isEmpty()
                || DESTINATIONS.stream()
                        .anyMatch(type -> !changed(before, after, type, mesh, MeshChanges::isSameDestination)
                                .isEmpty());
        List<TargetRefPolicy> old = new ArrayList<>();
        List<TargetRefPolicy> now = new ArrayList<>();
        for (MeshResourceType<?> type : policyKinds(before, after)) {
            for (String name : changed(before, after, type, mesh, Object::equals)) {
                before.find(type, mesh, name).map(TargetRefPolicy.class::cast).ifPresent(old::add);
                after.find(type, mesh, name).map(TargetRefPolicy.class::cast).ifPresent(now::add);
            }
        }
        return new MeshChanges(isEverything, changed(before, after, Dataplane.TYPE, mesh, Object::equals), old, now);
    }

    private static Set<MeshResourceType<?>> policyKinds(Estate before, Estate after) {
        Set<MeshResourceType<?>> kinds = new LinkedHashSet<>();
        for (Estate estate : List.of(before, after)) {
            for (ResourceType<?> type : estate.types().all()) {
                if (type instanceof MeshResourceType<?> ofMesh
                        && TargetRefPolicy.class.isAssignableFrom(type.model())) {
                    kinds.add(ofMesh);
                }
            }
        }
        return kinds;
    }

    /** What happens to a service while it runs is in its status, which no policy depends on. */
    private static boolean isSameDestination(Resource one, Resource other) {
        Destination first = Destination.ofService((MeshResource) one);
        Destination second = Destination.ofService((MeshResource) other);
        return first.identity().equals(second.identity())
                && first.ports().equals(second.ports())
                && one.labels().equals(other.labels());
    }

    /** An estate that was made from the other one shares what did not change. */
    @SuppressWarnings("ReferenceEquality")
    private static Set<String> changed(
            Estate before,
            Estate after,
            MeshResourceType<? extends MeshResource> type,
            String mesh,
            BiPredicate<Resource, Resource> isSame) {
        List<? extends MeshResource> old = before.list(type, mesh);
        List<? extends MeshResource> now = after.list(type, mesh);
        Set<String> changed = new HashSet<>();
        if (old != now) {
            Map<String, Resource> byName = new HashMap<>();
            old.forEach(resource -> byName.put(resource.name(), resource));
            for (MeshResource resource : now) {
                Resource was = byName.remove(resource.name());
                if (was == null || was != resource && !isSame.test(was, resource)) {
                    changed.add(resource.name());
                }
            }
            changed.addAll(byName.keySet());
        }
        return changed;
    }

    boolean isEmpty() {
        return !isEverything && proxies.isEmpty() && before.isEmpty() && after.isEmpty();
    }
}
