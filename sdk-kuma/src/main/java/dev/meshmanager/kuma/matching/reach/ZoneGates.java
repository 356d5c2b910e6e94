package dev.meshmanager.kuma.matching.reach;

import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.service.MeshZoneAddress;
import dev.meshmanager.kuma.zone.ZoneIngress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides whether traffic gets into another zone. */
final class ZoneGates {
    private final MeshModel mesh;
    private final Services services;

    ZoneGates(MeshModel mesh, Services services) {
        this.mesh = mesh;
        this.services = services;
    }

    List<CallStep> steps(Endpoint.OfZone endpoint, Optional<Certificate> client) {
        List<CallStep> steps = new ArrayList<>();
        String zone = endpoint.zone();
        if (client.isEmpty()) {
            steps.add(CallStep.failed(CallCheck.TLS, "traffic to zone " + zone + " needs mTLS or a MeshIdentity"));
        } else if (sendsPlainText(endpoint)) {
            steps.add(CallStep.failed(
                    CallCheck.TLS, "a permissive mesh sends plain text to a service that only other zones have"));
        } else if (!hasIngress(zone)) {
            steps.add(CallStep.failed(CallCheck.ENDPOINT, "zone " + zone + " has no ingress with a public address"));
        } else {
            steps.add(CallStep.passed(CallCheck.ENDPOINT, "traffic goes through the ingress of zone " + zone));
        }
        return steps;
    }

    /** A permissive mesh sends mTLS to services whose proxies all have certificates, and a zone counts its own. */
    private boolean sendsPlainText(Endpoint.OfZone endpoint) {
        return ServerTls.isPermissive(mesh)
                && endpoint.tag().filter(tag -> !services.hasProxies(tag)).isPresent();
    }

    private boolean hasIngress(String zone) {
        return mesh.estate().list(MeshZoneAddress.TYPE, mesh.mesh().name()).stream()
                        .anyMatch(address ->
                                ResourceLabels.get(address, ResourceLabels.ZONE).equals(zone))
                || mesh.estate().list(ZoneIngress.TYPE).stream()
                        .anyMatch(ingress -> ingress.zone().equals(Optional.of(zone)) && isPublic(ingress));
    }

    static boolean isPublic(ZoneIngress ingress) {
        return ingress.networking()
                .filter(networking -> networking.advertisedAddress().isPresent()
                        && networking.advertisedPort().isPresent())
                .isPresent();
    }
}
