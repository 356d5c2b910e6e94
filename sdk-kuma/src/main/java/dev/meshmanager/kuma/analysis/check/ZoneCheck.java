package dev.meshmanager.kuma.analysis.check;

import dev.meshmanager.kuma.analysis.mesh.CheckedMesh;
import dev.meshmanager.kuma.analysis.mesh.ZoneProxies;
import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.service.MeshService;
import java.util.Set;
import java.util.TreeSet;

/** Finds zones whose services other zones cannot reach. */
final class ZoneCheck implements Check {
    @Override
    public void check(CheckedMesh mesh, FoundList found) {
        Set<String> zones = new TreeSet<>();
        for (MeshService service : mesh.list(MeshService.TYPE)) {
            zones.add(ResourceLabels.get(service, ResourceLabels.ZONE));
        }
        zones.remove("");
        mesh.estate().zone().ifPresent(zones::add);
        if (zones.size() < 2 || mesh.mesh().isEmpty()) {
            return;
        }
        if (mesh.lacksIdentity()) {
            found.add(
                    AnalysisCode.CROSS_ZONE_WITHOUT_IDENTITY,
                    mesh.mesh().get(),
                    "",
                    "the mesh has services in the zones " + String.join(", ", zones)
                            + ", but neither mTLS nor a MeshIdentity");
        }
        // The ingress of the own zone is for the others.
        mesh.estate().zone().ifPresent(zones::remove);
        ZoneProxies.of(mesh).reachable().ifPresent(reachable -> zones.stream()
                .filter(zone -> !reachable.contains(zone))
                .forEach(zone -> found.add(
                        AnalysisCode.CROSS_ZONE_WITHOUT_INGRESS,
                        mesh.mesh().get(),
                        "",
                        "the zone " + zone + " has services, but no ingress")));
    }
}
