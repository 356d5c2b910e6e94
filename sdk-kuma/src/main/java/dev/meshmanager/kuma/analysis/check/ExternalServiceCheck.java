package dev.meshmanager.kuma.analysis.check;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.kuma.analysis.mesh.CheckedMesh;
import dev.meshmanager.kuma.analysis.mesh.ZoneProxies;
import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.proxy.Listener;
import dev.meshmanager.kuma.service.ExternalService;
import dev.meshmanager.kuma.service.MeshExternalService;
import java.util.ArrayList;
import java.util.List;

/** Finds external services that no request reaches. Traffic to them goes through a zone egress. */
final class ExternalServiceCheck implements Check {
    @Override
    public void check(CheckedMesh mesh, FoundList found) {
        if (mesh.lacksIdentity()) {
            mesh.list(MeshExternalService.TYPE)
                    .forEach(service -> found.add(
                            AnalysisCode.EXTERNAL_SERVICE_WITHOUT_IDENTITY,
                            service,
                            "",
                            "the mesh has neither mTLS nor a MeshIdentity, which traffic through a zone egress needs"));
        }
        if (ZoneProxies.of(mesh).lacks(Listener.Type.ZONE_EGRESS)) {
            List<MeshResource> services = new ArrayList<>(mesh.list(MeshExternalService.TYPE));
            boolean isOlderThroughEgress = mesh.isBefore3()
                    && mesh.mesh()
                            .flatMap(Mesh::routing)
                            .flatMap(Mesh.Routing::zoneEgress)
                            .orElse(false);
            if (isOlderThroughEgress) {
                services.addAll(mesh.list(ExternalService.TYPE));
            }
            services.forEach(service ->
                    found.add(AnalysisCode.EXTERNAL_SERVICE_WITHOUT_EGRESS, service, "", "there is no zone egress"));
        }
    }
}
