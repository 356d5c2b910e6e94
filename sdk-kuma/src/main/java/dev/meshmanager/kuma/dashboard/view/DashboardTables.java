package dev.meshmanager.kuma.dashboard.view;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.kuma.dashboard.columns.KindColumns;
import dev.meshmanager.kuma.dashboard.columns.ProxyColumns;
import dev.meshmanager.kuma.dashboard.columns.ServiceColumns;
import dev.meshmanager.kuma.dashboard.findings.Findings;
import dev.meshmanager.kuma.dashboard.findings.Totals;
import dev.meshmanager.kuma.dashboard.snapshot.Snapshot;
import dev.meshmanager.kuma.dashboard.topology.LocatedProxy;
import dev.meshmanager.kuma.dashboard.topology.PolicyTargets;
import dev.meshmanager.kuma.dashboard.topology.ResourceNames;
import dev.meshmanager.kuma.dashboard.topology.StatusText;
import dev.meshmanager.kuma.inspect.GlobalInsight;
import dev.meshmanager.kuma.service.ServiceInsight;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The tables of a dashboard, with the columns of the GUI. */
final class DashboardTables {
    private final Findings findings;
    private final Snapshot snapshot;
    private final Totals totals;

    private DashboardTables(Findings findings) {
        this.findings = findings;
        this.snapshot = findings.snapshot();
        this.totals = findings.totals();
    }

    /** Returns the tables that have rows. */
    static List<Table> of(Findings findings) {
        DashboardTables tables = new DashboardTables(findings);
        return Stream.of(
                        tables.attention(),
                        tables.zones(),
                        tables.ingresses(),
                        tables.egresses(),
                        tables.meshes(),
                        tables.serviceResources(),
                        tables.internalServices(),
                        tables.externalServices(),
                        tables.gateways(),
                        tables.links(),
                        tables.proxies(),
                        tables.policies(),
                        tables.access(),
                        tables.unread())
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private Table attention() {
        return Table.of(
                "Needs attention",
                List.of("Subject", "Warning", "Reason"),
                findings.attention(),
                attention -> List.of(
                        attention.subject(),
                        attention.warning().kind().key(),
                        attention.warning().message()));
    }

    private Table zones() {
        return Table.of(
                "Zones",
                List.of("Name", "Status", "Version"),
                snapshot.zones(),
                zone -> List.of(
                        zone.name(), StatusText.status(zone), zone.version().orElse("")));
    }

    private Table ingresses() {
        return Table.of(
                "Zone ingresses",
                List.of("Name", "Zone", "Address", "Advertised address", "Status"),
                snapshot.zoneIngresses(),
                ingress -> {
                    var networking = ingress.zoneIngress().flatMap(spec -> spec.networking());
                    return List.of(
                            ResourceNames.display(ingress),
                            ingress.zoneIngress().flatMap(spec -> spec.zone()).orElse(""),
                            StatusText.address(
                                    networking.flatMap(at -> at.address()),
                                    networking.map(at -> at.port()).orElseGet(OptionalInt::empty)),
                            StatusText.address(
                                    networking.flatMap(at -> at.advertisedAddress()),
                                    networking.map(at -> at.advertisedPort()).orElseGet(OptionalInt::empty)),
                            StatusText.online(ingress.isOnline()));
                });
    }

    private Table egresses() {
        return Table.of(
                "Zone egresses", List.of("Name", "Zone", "Address", "Status"), snapshot.zoneEgresses(), egress -> {
                    var networking = egress.zoneEgress().flatMap(spec -> spec.networking());
                    return List.of(
                            ResourceNames.display(egress),
                            egress.zoneEgress().flatMap(spec -> spec.zone()).orElse(""),
                            StatusText.address(
                                    networking.flatMap(at -> at.address()),
                                    networking.map(at -> at.port()).orElseGet(OptionalInt::empty)),
                            StatusText.online(egress.isOnline()));
                });
    }

    private Table meshes() {
        return Table.of(
                "Meshes",
                List.of("Name", "mTLS", "Services", "Proxies online"),
                snapshot.meshes(),
                mesh -> List.of(
                        mesh.name(),
                        StatusText.mtls(mesh),
                        String.valueOf(totals.services(mesh.name())),
                        totals.proxies(mesh.name()).toString()));
    }

    /** The services that the counter counts, if it counts resources. */
    private Table serviceResources() {
        return Table.of(
                        "Services",
                        List.of("Name", "Mesh", "Zone", "Namespace", "Type", "State", "Proxies online", "Ports"),
                        totals.serviceResources(),
                        service -> {
                            Map<String, String> columns = new LinkedHashMap<>();
                            ServiceColumns.add(service, columns);
                            return List.of(
                                    ResourceNames.display(service),
                                    service.mesh(),
                                    ResourceNames.zone(service),
                                    ResourceNames.namespace(service),
                                    service.type(),
                                    columns.getOrDefault("State", ""),
                                    ServiceColumns.connected(service),
                                    columns.getOrDefault("Ports", columns.getOrDefault("Port", "")));
                        })
                .withoutEmptyColumns();
    }

    /** The services that tags of proxies name, which the counter counts where there are no resources. */
    private Table internalServices() {
        return insights(totals.hasServiceResources() ? "Internal services" : "Services", totals.taggedServices());
    }

    private Table externalServices() {
        return insights(
                "External services",
                snapshot.services().stream()
                        .filter(service ->
                                service.serviceType().equals(Optional.of(ServiceInsight.ServiceType.EXTERNAL)))
                        .toList());
    }

    private static Table insights(String title, List<ServiceInsight> services) {
        return Table.of(
                title,
                List.of("Name", "Mesh", "Status", "Proxies online", "Address"),
                services,
                service -> List.of(
                        ResourceNames.display(service),
                        service.mesh(),
                        StatusText.status(service),
                        ServiceColumns.online(service.dataplanes()),
                        service.addressPort().orElse("")));
    }

    private Table gateways() {
        return proxies("Gateways", LocatedProxy::isGateway);
    }

    private Table proxies() {
        return proxies("Data plane proxies", proxy -> !proxy.isGateway());
    }

    private Table proxies(String title, Predicate<LocatedProxy> filter) {
        Clock clock = Clock.fixed(snapshot.time(), ZoneOffset.UTC);
        return Table.of(
                        title,
                        List.of("Name", "Mesh", "Zone", "Namespace", "Type", "Services", "Certificate", "Status"),
                        findings.topology().proxies().stream().filter(filter).toList(),
                        proxy -> List.of(
                                ResourceNames.display(proxy.overview()),
                                proxy.mesh(),
                                proxy.zone(),
                                ResourceNames.namespace(proxy.overview()),
                                proxy.kind().toString(),
                                String.join(", ", proxy.serviceNames()),
                                ProxyColumns.certificate(proxy.overview().certificate(clock)),
                                proxy.status().state().toString()))
                .withoutEmptyColumns();
    }

    /** The lines of the map in words. */
    private Table links() {
        return Table.of(
                "Routes and permissions",
                List.of("From", "To", "Mesh", "Type", "Policy"),
                findings.links(),
                link -> List.of(
                        link.from().text(),
                        link.to().text(),
                        link.to().mesh(),
                        link.kind().toString(),
                        link.policy()));
    }

    private Table policies() {
        return Table.of(
                        "Policies",
                        List.of("Kind", "Name", "Mesh", "Zone", "Namespace", "Role", "Target"),
                        snapshot.resources().stream()
                                .filter(PolicyTargets::isPolicy)
                                .sorted(Comparator.comparing(MeshResource::type)
                                        .thenComparing(MeshResource::mesh)
                                        .thenComparing(ResourceNames::display))
                                .toList(),
                        policy -> List.of(
                                policy.type(),
                                ResourceNames.display(policy),
                                policy.mesh(),
                                ResourceNames.zone(policy),
                                ResourceNames.namespace(policy),
                                KindColumns.role(policy),
                                KindColumns.target(PolicyTargets.targetRef(policy))))
                .withoutEmptyColumns();
    }

    /** Who may do what: Kong Mesh counts its access roles with the other resources. */
    private Table access() {
        return Table.of(
                "Access control",
                List.of("Kind", "Count"),
                snapshot.counts().resources().entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith("Access"))
                        .sorted(Map.Entry.comparingByKey())
                        .toList(),
                entry -> List.of(entry.getKey(), total(entry.getValue())));
    }

    private static String total(GlobalInsight.Count count) {
        return String.valueOf(count.total().orElse(0));
    }

    private Table unread() {
        return Table.of(
                "Could not be read",
                List.of("List", "Request", "Reason"),
                snapshot.unread(),
                failed -> List.of(failed.what(), failed.request(), failed.reason()));
    }
}
