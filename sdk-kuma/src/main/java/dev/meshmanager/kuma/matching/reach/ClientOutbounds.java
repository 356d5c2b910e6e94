package dev.meshmanager.kuma.matching.reach;

import dev.meshmanager.kuma.internal.Tags;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.matching.answer.Outbounds;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.target.BackendRef;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.Networking;
import dev.meshmanager.kuma.proxy.Outbound;
import dev.meshmanager.kuma.proxy.TransparentProxying;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the outbounds of proxies that are no built-in gateways. */
final class ClientOutbounds {
    private final IndexedProxy client;
    private final MeshModel mesh;
    private final Services services;
    private final Backends backends;
    private final List<Target> found = new ArrayList<>();

    private ClientOutbounds(IndexedProxy client, MeshModel mesh, Services services) {
        this.client = client;
        this.mesh = mesh;
        this.services = services;
        this.backends = new Backends(mesh, services);
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
        for (Outbound outbound : client.outbounds()) {
            if (outbound.backendRef().isPresent()) {
                addOwn(outbound.backendRef().get());
            } else if (outbound.tags().containsKey(Tags.SERVICE)) {
                services.ofTags(outbound.tags(), 0).ifPresent(found::add);
            }
        }
    }

    private void addOwn(Outbound.BackendRef ref) {
        BackendRef wanted = BackendRef.builder()
                .kind(ref.kind())
                .name(ref.name())
                .port(ref.port())
                .labels(ref.labels())
                .build();
        Optional<Target> service = backends.findService(wanted, client.identity());
        service.ifPresent(found::add);
        if (service.isEmpty() && ref.labels().isEmpty()) {
            services.generated().stream()
                    .filter(target -> ref.name().equals(Optional.of(target.name()))
                            && ref.port().orElse(target.port()) == target.port())
                    .forEach(found::add);
        }
    }

    private void addServices() {
        Outbounds.of(client, mesh).forEach((identity, port) -> Optional.ofNullable(mesh.destination(identity))
                .ifPresent(service -> found.add(Target.of(service, port))));
    }

    /**
     * A proxy without outbounds gets one for each service, unless it names those that it needs. One that names only
     * {@code reachableServices} gets none for the newer kinds of services.
     */
    private void addTransparent() {
        boolean hasBackends = client.reachableBackends().isPresent();
        List<String> reachable = reachableServices(client, mesh);
        boolean isOptIn = !mesh.hasOnlyMeshServices()
                && mesh.mesh()
                        .meshServices()
                        .flatMap(Mesh.MeshServices::mode)
                        .filter(Mesh.Mode.REACHABLE_BACKENDS::equals)
                        .isPresent();
        if (hasBackends || reachable.isEmpty() && !isOptIn) {
            addServices();
        }
        if (!mesh.hasOnlyMeshServices()) {
            services.all().stream()
                    .filter(target -> reachable.isEmpty() || reachable.contains(target.name()))
                    .forEach(found::add);
        } else if (!hasBackends && reachable.isEmpty()) {
            found.addAll(services.generated());
        }
    }

    /** Only before 3.0 proxies name services by tag. */
    private static List<String> reachableServices(IndexedProxy client, MeshModel mesh) {
        return networking(client)
                .filter(networking -> mesh.version().isBefore(KumaVersion.V3_0))
                .flatMap(Networking::transparentProxying)
                .map(TransparentProxying::reachableServices)
                .orElse(List.of());
    }

    /** Returns the path of the member that limits the outbounds of a proxy; empty if none does. */
    static Optional<String> memberOf(IndexedProxy client, MeshModel mesh) {
        String transparent = "networking.transparentProxying.";
        if (!client.outbounds().isEmpty()) {
            return Optional.of("networking.outbound");
        }
        if (client.reachableBackends().isPresent()) {
            return Optional.of(transparent + "reachableBackends");
        }
        return reachableServices(client, mesh).isEmpty()
                ? Optional.empty()
                : Optional.of(transparent + "reachableServices");
    }

    static Optional<Networking> networking(IndexedProxy proxy) {
        return proxy.resource() instanceof Dataplane dataplane ? dataplane.networking() : Optional.empty();
    }
}
