package dev.meshmanager.kuma.dashboard.findings;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.dashboard.snapshot.Counter;
import dev.meshmanager.kuma.dashboard.snapshot.Snapshot;
import dev.meshmanager.kuma.dashboard.topology.OnlineCount;
import dev.meshmanager.kuma.dashboard.topology.PolicyTargets;
import dev.meshmanager.kuma.dashboard.topology.ResourceNames;
import dev.meshmanager.kuma.dashboard.topology.Topology;
import dev.meshmanager.kuma.inspect.GlobalInsight;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.mesh.MeshInsight;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.service.ServiceInsight;
import dev.meshmanager.kuma.zone.ZoneStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The numbers that the GUI shows. They count the lists of the snapshot, so that counters and tables agree; only where a
 * list could not be read, the counts of the control plane take its place.
 */
public final class Totals {
    private static final List<ResourceType<?>> SERVICE_KINDS =
            List.of(MeshService.TYPE, MeshMultiZoneService.TYPE, MeshExternalService.TYPE);

    private final Topology topology;
    private final Snapshot snapshot;
    private final Map<String, Long> byKind = new TreeMap<>();
    private final Map<String, Long> policies = new TreeMap<>();

    Totals(Topology topology) {
        this.topology = topology;
        this.snapshot = topology.snapshot();
        snapshot.resources().forEach(resource -> byKind.merge(resource.type(), 1L, Long::sum));
        snapshot.meshInsights().forEach(this::addPolicies);
        snapshot.resources().stream()
                .filter(PolicyTargets::isPolicy)
                .map(MeshResource::type)
                .forEach(kind -> policies.put(kind, byKind.getOrDefault(kind, 0L)));
    }

    /** Kuma 3.0 counts policies among the resources only. */
    private void addPolicies(MeshInsight mesh) {
        mesh.policies()
                .forEach((kind, count) -> policies.merge(kind, count.total().orElse(0L), Long::sum));
        if (mesh.policies().isEmpty()) {
            mesh.resources().forEach((kind, count) -> {
                if (Kinds.ALL.find(kind).flatMap(PolicyTraits::of).isPresent()) {
                    policies.merge(kind, count.total().orElse(0L), Long::sum);
                }
            });
        }
    }

    List<Counter> counters() {
        List<Counter> counters = new ArrayList<>();
        if (snapshot.isMultiZone()) {
            long online = snapshot.zones().stream()
                    .filter(zone -> zone.status() == ZoneStatus.ONLINE)
                    .count();
            counters.add(Counter.of("Zones", online, snapshot.zones().size()));
        }
        counters.add(Counter.of("Meshes", snapshot.meshes().size()));
        counters.add(services());
        OnlineCount proxies = OnlineCount.of(topology.proxies().stream().filter(proxy -> !proxy.isGateway()));
        counters.add(Counter.of("Data plane proxies", proxies.online(), proxies.total()));
        counters.add(Counter.of(
                "Policies",
                policies.isEmpty()
                        ? total(snapshot.counts().policies())
                        : policies.values().stream().mapToLong(Long::longValue).sum()));
        return List.copyOf(counters);
    }

    /** The resources of the service kinds if there are any, else the services that tags of proxies name. */
    private Counter services() {
        long resources = SERVICE_KINDS.stream().mapToLong(this::total).sum();
        if (resources > 0) {
            return Counter.of("Services", resources);
        }
        List<ServiceInsight> tagged = taggedServices();
        if (tagged.isEmpty()) {
            Optional<GlobalInsight.FullStatus> internal =
                    snapshot.counts().services().flatMap(GlobalInsight.Services::internal);
            return Counter.of(
                    "Services",
                    internal.map(status -> status.online().orElse(0L)).orElse(0L),
                    internal.map(status -> status.total().orElse(0L)).orElse(0L));
        }
        return Counter.of(
                "Services",
                tagged.stream()
                        .filter(service -> service.status().equals(Optional.of(ServiceInsight.Status.ONLINE)))
                        .count(),
                tagged.size());
    }

    private long total(ResourceType<?> type) {
        return byKind.getOrDefault(
                type.name(),
                total(Optional.ofNullable(snapshot.counts().resources().get(type.name()))));
    }

    private static long total(Optional<GlobalInsight.Count> count) {
        return count.map(known -> known.total().orElse(0L)).orElse(0L);
    }

    /** Returns the services that tags of proxies name, without gateways and without those outside of the mesh. */
    public List<ServiceInsight> taggedServices() {
        return snapshot.services().stream()
                .filter(service -> service.serviceType()
                        .orElse(ServiceInsight.ServiceType.INTERNAL)
                        .equals(ServiceInsight.ServiceType.INTERNAL))
                .toList();
    }

    /** Returns whether services are counted as resources, and not by the tags of proxies. */
    public boolean hasServiceResources() {
        return SERVICE_KINDS.stream().mapToLong(this::total).sum() > 0;
    }

    /** Returns the services that are resources, by mesh and name. */
    public List<MeshResource> serviceResources() {
        return snapshot.resources().stream()
                .filter(PolicyTargets::isService)
                .sorted(Comparator.comparing(MeshResource::mesh).thenComparing(ResourceNames::display))
                .toList();
    }

    /** Returns the number of services of a mesh, counted in the same way as those of all meshes. */
    public long services(String mesh) {
        Stream<String> meshes = hasServiceResources()
                ? serviceResources().stream().map(MeshResource::mesh)
                : taggedServices().stream().map(ServiceInsight::mesh);
        long read = meshes.filter(mesh::equals).count();
        return read > 0 ? read : insight(mesh).map(this::counted).orElse(0L);
    }

    private long counted(MeshInsight insight) {
        return hasServiceResources()
                ? SERVICE_KINDS.stream()
                        .filter(type -> !byKind.containsKey(type.name()))
                        .flatMap(type -> Optional.ofNullable(insight.resources().get(type.name())).stream())
                        .mapToLong(count -> count.total().orElse(0L))
                        .sum()
                : insight.services().map(stat -> stat.internal().orElse(0L)).orElse(0L);
    }

    private Optional<MeshInsight> insight(String mesh) {
        return snapshot.meshInsights().stream()
                .filter(insight -> insight.name().equals(mesh))
                .findFirst();
    }

    /** Returns the number of proxies of a mesh that are no gateways. */
    public OnlineCount proxies(String mesh) {
        return OnlineCount.of(topology.proxies(mesh).stream().filter(proxy -> !proxy.isGateway()));
    }

    /** Returns the number of policies of each kind, by name of the kind. */
    public Map<String, Long> policies() {
        return new TreeMap<>(policies);
    }
}
