package dev.meshmanager.kuma.matching.reach;

import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.matching.answer.Outbounds;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.matching.model.Tags;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.Networking;
import dev.meshmanager.kuma.proxy.Outbound;
import dev.meshmanager.kuma.proxy.TransparentProxying;
import dev.meshmanager.kuma.service.MeshExternalService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what a proxy that is no built-in gateway has outbounds for. */
final class ClientOutbounds {
    private static final String ANY = "*";

    private final IndexedProxy client;
    private final MeshModel mesh;
    private final Services services;
    private final List<Target> found = new ArrayList<>();

    private ClientOutbounds(IndexedProxy client, MeshModel mesh, Services services) {
        this.client = client;
        this.mesh = mesh;
        this.services = services;
    }

    static List<Target> of(IndexedProxy client, MeshModel mesh, Services services) {
        ClientOutbounds outbounds = new ClientOutbounds(client, mesh, services);
        if (client.outbounds().isEmpty()) {
            outbounds.addTransparent();
        } else {
            outbounds.addOwn();
        }
        return outbounds.found;
    }

    private void addOwn() {
        List<Outbound.BackendRef> refs = client.outbounds().stream()
                .flatMap(outbound -> outbound.backendRef().stream())
                .toList();
        if (refs.stream().anyMatch(this::isKnown)) {
            addServices();
        }
        refs.stream().filter(ref -> !isKnown(ref)).forEach(ref -> services.generated().stream()
                .filter(target -> ref.name().equals(Optional.of(target.name()))
                        && ref.port().orElse(target.port()) == target.port())
                .forEach(found::add));
        client.outbounds().stream()
                .map(Outbound::tags)
                .filter(tags -> tags.containsKey(Tags.SERVICE))
                .forEach(tags -> services.ofTags(tags, 0).ifPresent(found::add));
    }

    private boolean isKnown(Outbound.BackendRef ref) {
        return !ref.labels().isEmpty()
                || mesh.destinations(ref.kind().map(Object::toString).orElse("")).stream()
                        .anyMatch(service -> ref.name()
                                        .equals(Optional.of(ResourceLabels.displayName(service.resource())))
                                || ref.name()
                                        .equals(Optional.of(service.resource().name())));
    }

    private void addServices() {
        Outbounds.of(client, mesh).forEach((identity, port) -> Optional.ofNullable(mesh.destination(identity))
                .ifPresent(service -> found.add(Target.of(service, port))));
    }

    /** A proxy without outbounds gets one for each service, unless it names those that it needs. */
    private void addTransparent() {
        boolean hasReachable = client.reachableBackends().isPresent();
        List<String> reachable = reachableServices();
        if (mesh.hasOnlyMeshServices()) {
            if (!reachable.isEmpty() && !hasReachable) {
                // dataplane_proxy_builder.go: with reachable services only, no outbound of a Mesh*Service is made.
                return;
            }
            addServices();
            if (!hasReachable) {
                found.addAll(services.generated());
            }
            return;
        }
        Optional<Mesh.Mode> mode = mesh.mesh().meshServices().flatMap(Mesh.MeshServices::mode);
        if (hasReachable || mode.equals(Optional.of(Mesh.Mode.EVERYWHERE)) && reachable.isEmpty()) {
            addServices();
        } else if (reachable.isEmpty() && !mode.equals(Optional.of(Mesh.Mode.REACHABLE_BACKENDS))) {
            mesh.destinations(MeshExternalService.TYPE.name())
                    .forEach(external -> external.ports().forEach(port -> found.add(Target.of(external, port))));
        }
        services.all().stream()
                .filter(target -> reachable.isEmpty() || reachable.contains(ANY) || reachable.contains(target.name()))
                .forEach(found::add);
    }

    /** In 3.0, the member does not exist. */
    private List<String> reachableServices() {
        return mesh.version().isAtLeast(KumaVersion.V3_0)
                ? List.of()
                : networking(client)
                        .flatMap(Networking::transparentProxying)
                        .map(TransparentProxying::reachableServices)
                        .orElse(List.of());
    }

    /** Returns the member of the proxy that says what it has outbounds for; empty if it has all. */
    static Optional<String> memberOf(IndexedProxy client, MeshModel mesh) {
        String transparent = "networking.transparentProxying.";
        if (!client.outbounds().isEmpty()) {
            return Optional.of("networking.outbound");
        }
        if (client.reachableBackends().isPresent()) {
            return Optional.of(transparent + "reachableBackends");
        }
        boolean hasServices = mesh.version().isBefore(KumaVersion.V3_0)
                && networking(client)
                        .flatMap(Networking::transparentProxying)
                        .filter(proxying -> !proxying.reachableServices().isEmpty())
                        .isPresent();
        return hasServices ? Optional.of(transparent + "reachableServices") : Optional.empty();
    }

    static Optional<Networking> networking(IndexedProxy proxy) {
        return proxy.resource() instanceof Dataplane dataplane ? dataplane.networking() : Optional.empty();
    }
}
