package dev.meshmanager.kuma;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.page.Progress;
import dev.meshmanager.core.parallel.ParallelReads;
import dev.meshmanager.core.parallel.ParallelReads.Read;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.dashboard.Dashboard;
import dev.meshmanager.kuma.dashboard.findings.VersionNote;
import dev.meshmanager.kuma.dashboard.snapshot.Snapshot;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.inspect.GlobalInsight;
import dev.meshmanager.kuma.inspect.ServerInfo;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.MeshInsight;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.server.ControlPlaneSettings;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.service.ServiceInsight;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import dev.meshmanager.kuma.zone.ZoneEgress;
import dev.meshmanager.kuma.zone.ZoneEgressOverview;
import dev.meshmanager.kuma.zone.ZoneIngress;
import dev.meshmanager.kuma.zone.ZoneIngressOverview;
import dev.meshmanager.kuma.zone.ZoneOverview;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/** Reads a dashboard: all lists in parallel, and all pages of each list. */
final class DashboardReader {
    private static final int AT_ONCE = 16;

    /** The kinds that the map and the tables need in addition to policies. */
    private static final Set<ResourceType<?>> NO_POLICIES = Set.of(
            MeshGateway.TYPE, MeshService.TYPE, MeshMultiZoneService.TYPE, MeshExternalService.TYPE, MeshIdentity.TYPE);

    private final KumaClient client;
    private final Clock clock;
    private final Progress.Listener listener;

    DashboardReader(KumaClient client, Clock clock, Progress.Listener listener) {
        this.client = client;
        this.clock = clock;
        this.listener = listener;
    }

    Dashboard read() {
        try (ParallelReads reads = new ParallelReads("dashboard", AT_ONCE, listener)) {
            return Dashboard.of(read(reads));
        }
    }

    private Snapshot read(ParallelReads reads) {
        ServerInfo server = client.serverInfo();
        KumaVersion version = server.kumaVersion().orElseGet(client::version);
        var counts = reads.value("counts", client::globalInsight);
        var insights =
                reads.list("mesh insights", client.resources(MeshInsight.TYPE).list());
        var settings = reads.value("settings", () -> new ControlPlaneSettings(client.config()));
        var zones = reads.list("zones", client.zones().overviews());
        // No list of a kind that the version does not have: its 404 would tell nothing.
        Supplier<List<ZoneIngressOverview>> ingresses = version.has(ZoneIngress.TYPE)
                ? reads.list("zone ingresses", client.zoneIngresses().overviews())::get
                : List::of;
        Supplier<List<ZoneEgressOverview>> egresses = version.has(ZoneEgress.TYPE)
                ? reads.list("zone egresses", client.zoneEgresses().overviews())::get
                : List::of;
        var meshes = reads.list("meshes", client.resources(Mesh.TYPE).list());
        Supplier<List<ServiceInsight>> services = VersionNote.hasNoServicesByTags(version)
                ? List::of
                : reads.list("services", client.resources(ServiceInsight.TYPE).list())::get;
        var proxies = reads.list("data plane proxies", client.dataplanes().overviews());
        GlobalInsight counted =
                counts.get().orElseGet(() -> GlobalInsight.builder().build());
        var resources = startResources(reads, version, counted, insights.get());
        reads.allStarted();
        Optional<ControlPlaneMode> mode =
                settings.get().flatMap(ControlPlaneSettings::mode).or(() -> guessMode(zones.get(), proxies.get()));
        List<MeshResource> listed = resources
                .flatMap(read -> read.get().stream())
                .map(MeshResource.class::cast)
                .toList();
        return Snapshot.builder()
                .time(clock.instant())
                .server(server)
                .version(version)
                .url(publicUrl(client.url()))
                .mode(mode)
                .warnings(settings.get().map(ControlPlaneSettings::warnings).orElse(List.of()))
                .counts(counted)
                .zones(mode.equals(Optional.of(ControlPlaneMode.ZONE)) ? List.of() : zones.get())
                .zoneIngresses(ingresses.get())
                .zoneEgresses(egresses.get())
                .meshes(meshes.get())
                .meshInsights(insights.get())
                .services(services.get())
                .proxies(proxies.get())
                .resources(listed.stream()
                        .filter(resource -> !(resource instanceof MeshIdentity))
                        .toList())
                .identities(listed.stream()
                        .filter(MeshIdentity.class::isInstance)
                        .map(MeshIdentity.class::cast)
                        .toList())
                .unread(reads.failures())
                .build();
    }

    /**
     * Returns the mode if the settings cannot be read; empty if it cannot be guessed. A global control plane learns of
     * proxies from the zones that connect to it. If there are proxies but no zone has ever connected, the zone is the
     * control plane's own.
     */
    private static Optional<ControlPlaneMode> guessMode(List<ZoneOverview> zones, List<DataplaneOverview> proxies) {
        boolean isConnected = zones.stream().anyMatch(zone -> zone.zoneInsight()
                .filter(insight -> !insight.subscriptions().isEmpty())
                .isPresent());
        return zones.size() == 1 && !isConnected && !proxies.isEmpty()
                ? Optional.of(ControlPlaneMode.ZONE)
                : Optional.empty();
    }

    /** Returns the URL without user information and query, which may hold secrets. */
    private static String publicUrl(String url) {
        return HttpUrl.get(url)
                .newBuilder()
                .username("")
                .password("")
                .query(null)
                .fragment(null)
                .build()
                .toString();
    }

    /** Starts one list for each kind that has resources, so that a control plane with few kinds gets few calls. */
    private Stream<Read<? extends List<? extends MeshResource>>> startResources(
            ParallelReads reads, KumaVersion version, GlobalInsight counts, List<MeshInsight> insights) {
        Set<String> kinds = new TreeSet<>();
        counts.resources().forEach((kind, count) -> {
            if (count.total().orElse(0L) > 0) {
                kinds.add(kind);
            }
        });
        insights.forEach(insight -> insight.policies().forEach((kind, stat) -> {
            if (stat.total().orElse(0L) > 0) {
                kinds.add(kind);
            }
        }));
        List<Read<? extends List<? extends MeshResource>>> started = kinds.stream()
                .flatMap(kind -> client.types().find(kind).stream())
                .filter(version::has)
                .filter(type -> PolicyTraits.of(type).isPresent() || NO_POLICIES.contains(type))
                .flatMap(type -> type instanceof MeshResourceType<?> ofMesh ? Stream.of(ofMesh) : Stream.empty())
                .<Read<? extends List<? extends MeshResource>>>map(
                        type -> reads.list(type.name(), client.resources(type).list()))
                .toList();
        return started.stream();
    }
}
