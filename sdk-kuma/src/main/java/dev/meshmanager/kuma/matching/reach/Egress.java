package dev.meshmanager.kuma.matching.reach;

import dev.meshmanager.kuma.matching.answer.SpiffeIds;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.IndexedProxy.Part;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.proxy.Listener;
import dev.meshmanager.kuma.zone.ZoneEgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Decides whether traffic gets to external services. */
final class Egress {
    private static final CallStep THROUGH_ZONE =
            CallStep.passed(CallCheck.ENDPOINT, "traffic goes through the zone egress");

    private final MeshModel mesh;
    private final Endpoints endpoints;
    private final Permissions permissions;
    private final Map<String, List<Gate>> gatesByZone = new ConcurrentHashMap<>();

    Egress(MeshModel mesh, Endpoints endpoints, Permissions permissions) {
        this.mesh = mesh;
        this.endpoints = endpoints;
        this.permissions = permissions;
    }

    /** A listener of a proxy that is a zone egress of the mesh. */
    private record Gate(IndexedProxy proxy, Part listener) {}

    /**
     * A client with a {@code MeshIdentity} uses an egress of the mesh, which has permissions; others that of the zone.
     */
    List<CallStep> steps(MeshReach.Client client, Endpoint.OfExternal endpoint, Optional<Certificate> certificate) {
        if (certificate.isEmpty()) {
            return List.of(CallStep.failed(CallCheck.TLS, endpoint.name() + " needs mTLS or a MeshIdentity"));
        }
        if (!certificate.get().isWorkload()) {
            return throughZone(client);
        }
        return gatesOf(client).stream()
                .filter(this::hasIdentity)
                .findFirst()
                .map(gate -> List.of(
                        CallStep.passed(CallCheck.ENDPOINT, "traffic goes through " + gate.proxy()),
                        permissions.decideAtEgress(gate.proxy(), gate.listener(), certificate.get(), endpoint.sni())))
                .orElseGet(() -> List.of(CallStep.failed(
                        CallCheck.ENDPOINT,
                        "the mesh has no Dataplane with a listener of type ZoneEgress and a MeshIdentity")));
    }

    private List<Gate> gatesOf(MeshReach.Client client) {
        return gatesByZone.computeIfAbsent(client.zone(), this::gates);
    }

    private List<CallStep> throughZone(MeshReach.Client client) {
        List<Gate> gates = gatesOf(client);
        if (!gates.isEmpty()) {
            // A listener takes the place of the zone's egress for all clients.
            return List.of(CallStep.failed(
                    CallCheck.TLS, "the ZoneEgress listener of " + gates.get(0).proxy() + " needs a MeshIdentity"));
        }
        if (!hasEgress(client.zone())) {
            return List.of(noEgress(client));
        }
        Optional<Boolean> forbidden = routing(Mesh.Routing::defaultForbidMeshExternalServiceAccess);
        return forbidden.orElse(false)
                ? List.of(
                        THROUGH_ZONE,
                        CallStep.failed(CallCheck.PERMISSION, "the mesh forbids external services")
                                .by(Cause.of(
                                        mesh.mesh(), "routing.defaultForbidMeshExternalServiceAccess", mesh.estate())))
                : List.of(THROUGH_ZONE);
    }

    /**
     * An older external service needs the egress only if the mesh sends all of that traffic there. The egress has the
     * permissions for the tags of the service.
     */
    List<CallStep> stepsOfOlder(
            MeshReach.Client client, Endpoint.OfOlderExternal endpoint, Optional<Certificate> certificate) {
        if (!Endpoints.hasEgressRouting(mesh.mesh()) || certificate.isEmpty()) {
            return List.of(CallStep.passed(CallCheck.ENDPOINT, "traffic goes to the host directly"));
        }
        return hasEgress(client.zone())
                ? List.of(
                        THROUGH_ZONE,
                        permissions.decideAtZoneEgress(endpoint.service().tags(), certificate.get()))
                : List.of(noEgress(client));
    }

    /**
     * Returns the step of traffic to another zone that the mesh sends through the zone egress; empty if it does not.
     */
    Optional<CallStep> toZone(MeshReach.Client client, Endpoint.OfZone endpoint) {
        return endpoint.tag().isEmpty() || !Endpoints.hasEgressRouting(mesh.mesh())
                ? Optional.empty()
                : Optional.of(hasEgress(client.zone()) ? THROUGH_ZONE : noEgress(client));
    }

    private static CallStep noEgress(MeshReach.Client client) {
        String zone = client.zone().isEmpty() ? "the zone" : "zone " + client.zone();
        return CallStep.failed(CallCheck.ENDPOINT, zone + " has no ZoneEgress");
    }

    private Optional<Boolean> routing(Function<Mesh.Routing, Optional<Boolean>> setting) {
        return mesh.mesh().routing().flatMap(setting);
    }

    private boolean hasEgress(String zone) {
        return mesh.estate().list(ZoneEgress.TYPE).stream()
                .anyMatch(egress -> zone.isEmpty() || egress.zone().orElse(zone).equals(zone));
    }

    private List<Gate> gates(String zone) {
        List<Gate> found = new ArrayList<>();
        for (IndexedProxy proxy : mesh.proxies()) {
            String own = endpoints.zoneOf(proxy);
            for (int i = 0; i < proxy.listeners().size(); i++) {
                Listener listener = proxy.listenerModels().get(i);
                if (listener.type().equals(Optional.of(Listener.Type.ZONE_EGRESS))
                        && listener.state().orElse(Listener.State.READY).equals(Listener.State.READY)
                        && (own.isEmpty() || zone.isEmpty() || own.equals(zone))) {
                    found.add(new Gate(proxy, proxy.listeners().get(i)));
                }
            }
        }
        return found;
    }

    private boolean hasIdentity(Gate gate) {
        return SpiffeIds.of(gate.proxy(), mesh).isPresent();
    }
}
