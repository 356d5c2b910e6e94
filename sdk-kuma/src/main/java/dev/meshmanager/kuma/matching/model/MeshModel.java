package dev.meshmanager.kuma.matching.model;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.service.MeshService;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One mesh of an estate: policies by kind, proxies, and the destinations that entries can be for. */
public final class MeshModel {
    private final Estate estate;
    private final Mesh mesh;
    private final List<MeshGateway> gateways;
    private final Map<ResourceType<?>, List<IndexedPolicy>> policies = new TreeMap<>(PolicyKinds.COMPARATOR);
    private final Map<ResourceType<?>, PolicyIndex> policyIndexes = new HashMap<>();
    private final Map<String, List<Destination>> destinations = new HashMap<>();
    private final Map<Identity, Destination> byIdentity = new HashMap<>();
    private final Map<String, IndexedProxy> proxies = new ConcurrentHashMap<>();

    /** Indexes a mesh. */
    public MeshModel(Estate estate, Mesh mesh) {
        this.estate = estate;
        this.mesh = mesh;
        String name = mesh.name();
        this.gateways = estate.list(MeshGateway.TYPE, name);
        estate.policies(name).forEach(policy -> {
            ResourceType<?> type = estate.types().find(policy.type()).orElseThrow();
            policies.computeIfAbsent(type, key -> new ArrayList<>())
                    .add(new IndexedPolicy(policy, type, estate.version()));
        });
        policies.forEach((type, some) -> policyIndexes.put(type, new PolicyIndex(some)));
        add(Mesh.TYPE, List.of(Destination.of(mesh)));
        add(
                MeshHTTPRoute.TYPE,
                policies(MeshHTTPRoute.TYPE).stream()
                        .map(route -> Destination.of(route.policy()))
                        .toList());
        add(
                MeshService.TYPE,
                estate.list(MeshService.TYPE, name).stream()
                        .map(Destination::ofService)
                        .toList());
        add(
                MeshExternalService.TYPE,
                estate.list(MeshExternalService.TYPE, name).stream()
                        .map(Destination::ofService)
                        .toList());
        add(
                MeshMultiZoneService.TYPE,
                estate.list(MeshMultiZoneService.TYPE, name).stream()
                        .map(Destination::ofService)
                        .toList());
    }

    private void add(ResourceType<?> type, List<Destination> some) {
        destinations.put(type.name(), some);
        // The first of two with the same identity is found, as on the control plane.
        some.forEach(destination -> byIdentity.putIfAbsent(destination.identity(), destination));
    }

    public Estate estate() {
        return estate;
    }

    public KumaVersion version() {
        return estate.version();
    }

    public Mesh mesh() {
        return mesh;
    }

    /** Returns whether outbounds are made from services only. In 3.0 there is no other way. */
    public boolean hasOnlyMeshServices() {
        return version().isAtLeast(KumaVersion.V3_0)
                || mesh.meshServices()
                        .flatMap(Mesh.MeshServices::mode)
                        .filter(Mesh.Mode.EXCLUSIVE::equals)
                        .isPresent();
    }

    /** Returns the kinds that have policies in the mesh, in the order of the answers. */
    public Collection<ResourceType<?>> policyKinds() {
        return policies.keySet();
    }

    /** Returns the policies of a kind, sorted by name. */
    public List<IndexedPolicy> policies(ResourceType<?> type) {
        return policies.getOrDefault(type, List.of());
    }

    /** Returns the policies of a kind that may select a proxy, sorted by name. */
    public List<IndexedPolicy> policies(ResourceType<?> type, IndexedProxy proxy) {
        return policyIndexes.getOrDefault(type, PolicyIndex.EMPTY).candidates(proxy);
    }

    /** Returns the policies of all kinds. */
    public Collection<List<IndexedPolicy>> policies() {
        return policies.values();
    }

    /** Returns the destinations of a kind, sorted by name. */
    public List<Destination> destinations(String kind) {
        return destinations.getOrDefault(kind, List.of());
    }

    /** Returns the services that proxies can have as outbounds. */
    public Map<Identity, Destination> services() {
        Map<Identity, Destination> services = new LinkedHashMap<>();
        for (ResourceType<?> type : List.of(MeshService.TYPE, MeshExternalService.TYPE, MeshMultiZoneService.TYPE)) {
            destinations(type.name()).forEach(service -> services.put(service.identity(), service));
        }
        return services;
    }

    /** Returns the destination with this identity; its section is ignored. */
    public @Nullable Destination destination(Identity identity) {
        return byIdentity.get(identity.whole());
    }

    /** Returns the proxies, sorted by name. */
    public List<IndexedProxy> proxies() {
        return estate.list(Dataplane.TYPE, mesh.name()).stream()
                .map(this::proxy)
                .toList();
    }

    /** Returns the proxy with this name. */
    public Optional<IndexedProxy> proxy(String name) {
        return estate.find(Dataplane.TYPE, mesh.name(), name).map(this::proxy);
    }

    private IndexedProxy proxy(Dataplane proxy) {
        return proxies.computeIfAbsent(proxy.name(), name -> IndexedProxy.of(proxy, gateways));
    }

    /** Returns a proxy that would run the gateway with this name. */
    public Optional<IndexedProxy> gateway(String name) {
        return gateways.stream()
                .filter(gateway -> gateway.name().equals(name))
                .findFirst()
                .map(gateway -> IndexedProxy.of(gateway, gateways));
    }

    public List<MeshGateway> gateways() {
        return gateways;
    }
}
