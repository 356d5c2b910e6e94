package dev.meshmanager.kuma.dashboard;

import dev.meshmanager.core.view.Table;
import dev.meshmanager.kuma.common.DataplaneStat;
import dev.meshmanager.kuma.inspect.GlobalInsight;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.MeshInsight;
import dev.meshmanager.kuma.service.ServiceInsight;
import dev.meshmanager.kuma.zone.ZoneOverview;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables of a dashboard, with the columns that the GUI has. */
final class DashboardTables {
    private final Survey survey;
    private final Dashboard dashboard;

    private DashboardTables(Survey survey) {
        this.survey = survey;
        this.dashboard = survey.dashboard();
    }

    static List<Table> of(Survey survey) {
        DashboardTables tables = new DashboardTables(survey);
        return List.of(
                tables.attention(),
                tables.zones(),
                tables.ingresses(),
                tables.egresses(),
                tables.meshes(),
                tables.services(),
                tables.gateways(),
                tables.links(),
                tables.proxies(),
                tables.policies(),
                tables.access(),
                tables.unread());
    }

    private static <T> Table table(String title, List<String> columns, List<T> items, Function<T, List<String>> row) {
        return new Table(title, columns, items.stream().map(row).toList());
    }

    private Table attention() {
        return table(
                "Needs attention",
                List.of("Subject", "Warning", "What"),
                survey.attention(),
                attention -> List.of(
                        attention.subject(),
                        attention.warning().kind().key(),
                        attention.warning().message()));
    }

    private Table zones() {
        return table(
                "Zones",
                List.of("Name", "Status", "Version"),
                dashboard.zones(),
                zone -> List.of(zone.name(), status(zone), zone.version().orElse("")));
    }

    static String status(ZoneOverview zone) {
        return zone.status().name().toLowerCase(Locale.ROOT);
    }

    private Table ingresses() {
        return table(
                "Zone ingresses",
                List.of("Name", "Zone", "Address", "Advertised address", "Status"),
                dashboard.zoneIngresses(),
                ingress -> {
                    var networking = ingress.zoneIngress().flatMap(spec -> spec.networking());
                    return List.of(
                            ingress.name(),
                            ingress.zoneIngress().flatMap(spec -> spec.zone()).orElse(""),
                            address(networking.flatMap(at -> at.address()), networking.flatMap(at -> at.port())),
                            address(
                                    networking.flatMap(at -> at.advertisedAddress()),
                                    networking.flatMap(at -> at.advertisedPort())),
                            online(ingress.isOnline()));
                });
    }

    private Table egresses() {
        return table(
                "Zone egresses", List.of("Name", "Zone", "Address", "Status"), dashboard.zoneEgresses(), egress -> {
                    var networking = egress.zoneEgress().flatMap(spec -> spec.networking());
                    return List.of(
                            egress.name(),
                            egress.zoneEgress().flatMap(spec -> spec.zone()).orElse(""),
                            address(networking.flatMap(at -> at.address()), networking.flatMap(at -> at.port())),
                            online(egress.isOnline()));
                });
    }

    private static String address(Optional<String> address, Optional<Integer> port) {
        return address.map(host -> host + port.map(number -> ":" + number).orElse(""))
                .orElse("");
    }

    static String online(boolean isOnline) {
        return isOnline ? "online" : "offline";
    }

    private Table meshes() {
        Map<String, MeshInsight> insights = dashboard.meshInsights().stream()
                .collect(Collectors.toMap(MeshInsight::name, Function.identity(), (one, other) -> other));
        return table("Meshes", List.of("Name", "mTLS", "Services", "Proxies online"), dashboard.meshes(), mesh -> {
            Optional<MeshInsight> insight = Optional.ofNullable(insights.get(mesh.name()));
            return List.of(
                    mesh.name(),
                    mtls(mesh),
                    insight.flatMap(MeshInsight::services)
                            .flatMap(MeshInsight.ServiceStat::total)
                            .map(String::valueOf)
                            .orElse(""),
                    online(insight.flatMap(MeshInsight::dataplanes)));
        });
    }

    static String mtls(Mesh mesh) {
        return mesh.enabledAuthority()
                .map(authority -> authority.type() + " / " + authority.name().orElse("")
                        + authority.mode().map(mode -> " (" + mode + ")").orElse(""))
                .orElse("off");
    }

    private static String online(Optional<DataplaneStat> proxies) {
        return proxies.map(stat -> stat.online().orElse(0L) + "/" + stat.total().orElse(0L))
                .orElse("");
    }

    private Table services() {
        return table(
                "Services",
                List.of("Name", "Mesh", "Type", "Status", "Proxies online", "Address"),
                dashboard.services(),
                service -> List.of(
                        service.name(),
                        service.mesh(),
                        service.serviceType()
                                .orElse(ServiceInsight.ServiceType.INTERNAL)
                                .toString(),
                        status(service),
                        online(service.dataplanes()),
                        service.addressPort().orElse("")));
    }

    static String status(ServiceInsight service) {
        return service.status().map(Object::toString).orElse("not_available").replace('_', ' ');
    }

    private Table gateways() {
        return table(
                "Gateways",
                List.of("Name", "Mesh", "Zone", "Type", "Proxies online"),
                survey.topology().places().entrySet().stream()
                        .filter(entry -> entry.getKey().isGateway())
                        .toList(),
                entry -> List.of(
                        entry.getKey().service(),
                        entry.getKey().mesh(),
                        entry.getKey().zone(),
                        entry.getKey().kind().toString(),
                        entry.getValue().toString()));
    }

    /** What the lines of the map show, in words. */
    private Table links() {
        return table(
                "Routes and permissions",
                List.of("From", "To", "Mesh", "What", "Policy"),
                survey.links(),
                link -> List.of(
                        link.from().text(),
                        link.to().text(),
                        link.to().mesh(),
                        link.kind().toString(),
                        link.policy()));
    }

    private Table proxies() {
        Clock clock = Clock.fixed(dashboard.time(), ZoneOffset.UTC);
        return table(
                "Data plane proxies",
                List.of("Name", "Mesh", "Zone", "Type", "Services", "Certificate", "Status"),
                survey.topology().proxies(),
                proxy -> List.of(
                        proxy.overview().name(),
                        proxy.mesh(),
                        proxy.zone(),
                        proxy.kind().toString(),
                        String.join(", ", proxy.services()),
                        ProxyColumns.certificate(proxy.overview().certificate(clock)),
                        proxy.status().state().toString()));
    }

    private Table policies() {
        return counts("Policies", dashboard.policies());
    }

    /** Who may do what: Kong Mesh counts its access roles with the other resources. */
    private Table access() {
        return counts(
                "Access control",
                dashboard.counts().resources().entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith("Access"))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> total(entry.getValue()), Long::sum, TreeMap::new)));
    }

    private static long total(GlobalInsight.Count count) {
        return count.total().orElse(0L);
    }

    private static Table counts(String title, Map<String, Long> counts) {
        return table(
                title,
                List.of("Kind", "Count"),
                List.copyOf(counts.entrySet()),
                entry -> List.of(entry.getKey(), entry.getValue().toString()));
    }

    private Table unread() {
        return table("Could not be read", List.of("What and why"), dashboard.unread(), List::of);
    }
}
