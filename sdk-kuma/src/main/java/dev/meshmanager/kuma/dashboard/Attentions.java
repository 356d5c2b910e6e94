package dev.meshmanager.kuma.dashboard;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.common.Warning;
import dev.meshmanager.kuma.common.Warning.Kind;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.zone.ZoneStatus;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers the warnings of a snapshot and puts the most urgent first. */
final class Attentions {
    private static final List<Kind> URGENT = List.of(
            Kind.CERTIFICATE_EXPIRED,
            Kind.ZONE_OFFLINE,
            Kind.ZONE_PROXY_OFFLINE,
            Kind.PROXY_OFFLINE,
            Kind.PROXY_DISCONNECTED,
            Kind.CERTIFICATE_EXPIRES_SOON);

    private final List<Attention> all = new ArrayList<>();

    private Attentions() {}

    static List<Attention> of(Topology topology, List<Policy> policies) {
        Dashboard dashboard = topology.dashboard();
        Attentions found = new Attentions();
        found.addZones(dashboard);
        found.addProxies(dashboard);
        found.addMeshes(dashboard);
        Nothing nothing = new Nothing(topology);
        policies.forEach(policy -> nothing.selectedBy(policy)
                .ifPresent(what -> found.add(
                        Policy.subject(policy.resource()), List.of(new Warning(Kind.SELECTS_NOTHING, what)))));
        found.addDeprecations(dashboard, policies);
        found.all.sort(Comparator.comparing(Attentions::urgency));
        return List.copyOf(found.all);
    }

    private static int urgency(Attention attention) {
        Kind kind = attention.warning().kind();
        int place = URGENT.indexOf(kind);
        if (place >= 0) {
            return place;
        }
        return kind == Kind.DEPRECATED ? URGENT.size() + 1 : URGENT.size();
    }

    private void add(String subject, List<Warning> warnings) {
        warnings.stream()
                .filter(warning -> !warning.kind().isInformation())
                .forEach(warning -> all.add(new Attention(subject, warning)));
    }

    private void addZones(Dashboard dashboard) {
        dashboard.zones().forEach(zone -> {
            String subject = "zone " + zone.name();
            if (zone.status() == ZoneStatus.OFFLINE) {
                zone.statusReasons().forEach(reason -> add(subject, List.of(new Warning(Kind.ZONE_OFFLINE, reason))));
            }
            add(subject, dashboard.server().version().map(zone::warnings).orElseGet(zone::warnings));
        });
        Warning offline = new Warning(Kind.ZONE_PROXY_OFFLINE, "not connected to a control plane");
        dashboard.zoneIngresses().stream()
                .filter(ingress -> !ingress.isOnline())
                .forEach(ingress -> add("zone ingress " + ingress.name(), List.of(offline)));
        dashboard.zoneEgresses().stream()
                .filter(egress -> !egress.isOnline())
                .forEach(egress -> add("zone egress " + egress.name(), List.of(offline)));
    }

    private void addProxies(Dashboard dashboard) {
        Clock clock = Clock.fixed(dashboard.time(), ZoneOffset.UTC);
        boolean isGlobal = !dashboard.zones().isEmpty();
        Set<String> secured = dashboard.meshes().stream()
                .filter(mesh -> mesh.enabledAuthority().isPresent())
                .map(Mesh::name)
                .collect(Collectors.toSet());
        dashboard.proxies().forEach(proxy -> {
            List<Warning> warnings = isGlobal ? proxy.warningsOnGlobal(clock) : proxy.warnings(clock);
            // A proxy without a certificate is only wrong where the mesh gives out certificates.
            add(
                    "proxy " + proxy.mesh() + "/" + proxy.name(),
                    warnings.stream()
                            .filter(warning -> warning.kind() != Kind.NO_MTLS || secured.contains(proxy.mesh()))
                            .toList());
        });
    }

    private void addMeshes(Dashboard dashboard) {
        Map<String, Mesh> meshes = new HashMap<>();
        dashboard.meshes().forEach(mesh -> meshes.put(mesh.name(), mesh));
        dashboard.meshInsights().forEach(insight -> Optional.ofNullable(meshes.get(insight.name()))
                .ifPresent(mesh -> add("mesh " + mesh.name(), mesh.warnings(insight))));
    }

    private void addDeprecations(Dashboard dashboard, List<Policy> policies) {
        dashboard
                .zones()
                .forEach(zone -> addDeprecations(
                        "zone " + zone.name(), Validation.warnings("Zone", JsonObject.of("name", zone.name()))));
        dashboard.meshes().forEach(mesh -> addDeprecations("mesh " + mesh.name(), Validation.warnings(mesh)));
        policies.forEach(policy -> addDeprecations(
                Policy.subject(policy.resource()),
                Validation.warnings(policy.resource().type(), policy.tree())));
        dashboard.resources().stream()
                .filter(resource -> !Policy.isPolicy(resource))
                .forEach(resource -> addDeprecations(Policy.subject(resource), Validation.warnings(resource)));
    }

    private void addDeprecations(String subject, List<String> warnings) {
        add(
                subject,
                warnings.stream()
                        .map(warning -> new Warning(Kind.DEPRECATED, warning))
                        .toList());
    }
}
