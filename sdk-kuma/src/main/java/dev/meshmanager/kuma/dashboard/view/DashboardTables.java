package dev.meshmanager.kuma.dashboard.view;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.kuma.dashboard.columns.KindColumns;
import dev.meshmanager.kuma.dashboard.columns.ProxyColumns;
import dev.meshmanager.kuma.dashboard.columns.ServiceColumns;
import dev.meshmanager.kuma.dashboard.findings.Findings;
import dev.meshmanager.kuma.dashboard.findings.Totals;
import dev.meshmanager.kuma.dashboard.findings.VersionNote;
import dev.meshmanager.kuma.dashboard.snapshot.Snapshot;
import dev.meshmanager.kuma.dashboard.topology.LocatedProxy;
import dev.meshmanager.kuma.dashboard.topology.MeshSecurity;
import dev.meshmanager.kuma.dashboard.topology.PolicyTargets;
import dev.meshmanager.kuma.dashboard.topology.ResourceNames;
import dev.meshmanager.kuma.dashboard.topology.StatusText;
import dev.meshmanager.kuma.dashboard.topology.ZoneProxies;
import dev.meshmanager.kuma.dashboard.topology.ZoneProxies.ZoneProxy;
import dev.meshmanager.kuma.inspect.GlobalInsight;
import dev.meshmanager.kuma.service.ServiceInsight;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                        tables.zoneProxies(true),
                        tables.zoneProxies(false),
                        tables.meshes(),
                        tables.serviceResources(),
                        tables.internalServices(),
                        tables.externalServices(),
                        tables.gateways(),
                        tables.links(),
                        tables.proxies(),
                        tables.policies(),
                        tables.access(),
                        tables.unread(),
                        tables.notInThisVersion())
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private Table attention() {
        return Table.of(
                "Needs attention",
                List.of("Subject", "Code", "Reason"),
                findings.attention(),
                finding -> List.of(finding.subject().toString(), finding.code().name(), finding.message()));
    }

    private Table zones() {
        return Table.of(
                "Zones",
                List.of("Name", "Status", "Version"),
                snapshot.zones(),
                zone -> List.of(
                        zone.name(), StatusText.status(zone), zone.version().orElse("")));
    }

    private Table zoneProxies(boolean isIngress) {
        List<ZoneProxy> proxies = ZoneProxies.of(findings.topology()).of(isIngress);
        List<String> columns = new ArrayList<>(List.of("Name", "Zone", "Address"));
        // Zone proxies of their own kind belong to no mesh; listeners have no advertised address.
        boolean haveMesh = proxies.stream().anyMatch(proxy -> !proxy.mesh().isEmpty());
        boolean areAdvertised = isIngress && !haveMesh;
        if (haveMesh) {
            columns.add("Mesh");
        }
        if (areAdvertised) {
            columns.add("Advertised address");
        }
        columns.add("Status");
        return Table.of(isIngress ? "Zone ingresses" : "Zone egresses", columns, proxies, proxy -> {
            List<String> row = new ArrayList<>(List.of(proxy.name(), proxy.zone(), proxy.address()));
            if (haveMesh) {
                row.add(proxy.mesh());
            }
            if (areAdvertised) {
                row.add(proxy.advertisedAddress());
            }
            row.add(StatusText.online(proxy.isOnline()));
            return row;
        });
    }

    private Table meshes() {
        MeshSecurity security = MeshSecurity.of(findings.topology());
        return Table.of(
                "Meshes",
                List.of("Name", "mTLS", "Services", "Proxies online"),
                snapshot.meshes(),
                mesh -> List.of(
                        mesh.name(),
                        security.text(mesh),
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

    private Table notInThisVersion() {
        return Table.of(
                "Not in Kuma " + snapshot.version().line(),
                List.of("What", "Instead"),
                VersionNote.of(snapshot.version()),
                note -> List.of(note.what(), note.instead()));
    }
}
