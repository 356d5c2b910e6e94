package dev.meshmanager.kuma.dashboard;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a snapshot says of each thing in one line, by subject, so that two snapshots can be compared. */
final class Facts {
    private Facts() {}

    static Map<String, String> of(Dashboard dashboard) {
        Topology topology = Topology.of(dashboard);
        Map<String, String> facts = new LinkedHashMap<>();
        Counts.of(topology).forEach(counter -> facts.put("counter " + counter.name(), counter.value()));
        dashboard.zones().forEach(zone -> facts.put("zone " + zone.name(), DashboardTables.status(zone)));
        dashboard
                .zoneIngresses()
                .forEach(ingress ->
                        facts.put("zone ingress " + ingress.name(), DashboardTables.online(ingress.isOnline())));
        dashboard
                .zoneEgresses()
                .forEach(
                        egress -> facts.put("zone egress " + egress.name(), DashboardTables.online(egress.isOnline())));
        dashboard.meshes().forEach(mesh -> facts.put("mesh " + mesh.name(), "mTLS " + DashboardTables.mtls(mesh)));
        dashboard
                .services()
                .forEach(service ->
                        facts.put("service " + service.mesh() + "/" + service.name(), DashboardTables.status(service)));
        topology.proxies()
                .forEach(proxy -> facts.put(
                        "proxy " + proxy.mesh() + "/" + proxy.overview().name(),
                        proxy.status().toString()));
        dashboard.policies().forEach((kind, count) -> facts.put("policies " + kind, count.toString()));
        dashboard.resources().stream()
                .filter(Policy::isPolicy)
                .forEach(policy -> facts.put(
                        Policy.subject(policy),
                        policy.modificationTime().map(time -> "as of " + time).orElse("as it is")));
        return facts;
    }
}
