package dev.meshmanager.kuma.dashboard.findings;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.common.Warning;
import dev.meshmanager.kuma.common.Warning.Kind;
import dev.meshmanager.kuma.dashboard.snapshot.Attention;
import dev.meshmanager.kuma.dashboard.snapshot.Snapshot;
import dev.meshmanager.kuma.dashboard.topology.MeshSecurity;
import dev.meshmanager.kuma.dashboard.topology.PolicyTargets;
import dev.meshmanager.kuma.dashboard.topology.ResourceNames;
import dev.meshmanager.kuma.dashboard.topology.Topology;
import dev.meshmanager.kuma.internal.ControlPlaneDefaults;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import dev.meshmanager.kuma.zone.Zone;
import dev.meshmanager.kuma.zone.ZoneStatus;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the warnings of a snapshot, the most urgent first. */
final class AttentionList {
    private static final List<Kind> URGENT = List.of(
            Kind.CERTIFICATE_EXPIRED,
            Kind.ZONE_OFFLINE,
            Kind.ZONE_PROXY_OFFLINE,
            Kind.PROXY_OFFLINE,
            Kind.PROXY_DISCONNECTED,
            Kind.CERTIFICATE_EXPIRES_SOON);

    private static final Warning UNPERMITTED =
            new Warning(Kind.MESH_WITHOUT_PERMISSIONS, "mTLS is on and nothing permits traffic");

    private final List<Attention> all = new ArrayList<>();

    private AttentionList() {}

    static List<Attention> of(Topology topology) {
        Snapshot snapshot = topology.snapshot();
        AttentionList found = new AttentionList();
        found.add("control plane", snapshot.warnings());
        found.addZones(snapshot);
        found.addProxies(topology);
        found.addMeshes(topology);
        UnmatchedTarget unmatched = new UnmatchedTarget(topology);
        snapshot.resources().stream().filter(PolicyTargets::isPolicy).forEach(policy -> unmatched
                .of(policy)
                .ifPresent(target ->
                        found.add(ResourceNames.subject(policy), List.of(new Warning(Kind.SELECTS_NOTHING, target)))));
        found.addDeprecations(snapshot);
        found.all.sort(Comparator.comparing(AttentionList::urgency));
        return List.copyOf(found.all);
    }

    private static int urgency(Attention attention) {
        Kind kind = attention.warning().kind();
        int rank = URGENT.indexOf(kind);
        if (rank >= 0) {
            return rank;
        }
        return kind == Kind.DEPRECATED ? URGENT.size() + 1 : URGENT.size();
    }

    private void add(String subject, List<Warning> warnings) {
        warnings.stream()
                .filter(warning -> !warning.kind().isInformation())
                .forEach(warning -> all.add(new Attention(subject, warning)));
    }

    private void addZones(Snapshot snapshot) {
        snapshot.zones().forEach(zone -> {
            String subject = "zone " + zone.name();
            if (zone.status() == ZoneStatus.OFFLINE) {
                zone.statusReasons().forEach(reason -> add(subject, List.of(new Warning(Kind.ZONE_OFFLINE, reason))));
            }
            add(subject, snapshot.server().version().map(zone::warnings).orElseGet(zone::warnings));
        });
        Warning offline = new Warning(Kind.ZONE_PROXY_OFFLINE, "not connected to a control plane");
        snapshot.zoneIngresses().stream()
                .filter(ingress -> !ingress.isOnline())
                .forEach(ingress -> add(ResourceNames.subject("zone ingress", ingress), List.of(offline)));
        snapshot.zoneEgresses().stream()
                .filter(egress -> !egress.isOnline())
                .forEach(egress -> add(ResourceNames.subject("zone egress", egress), List.of(offline)));
    }

    private void addProxies(Topology topology) {
        Snapshot snapshot = topology.snapshot();
        Clock clock = Clock.fixed(snapshot.time(), ZoneOffset.UTC);
        boolean isGlobal = snapshot.isGlobal();
        MeshSecurity security = MeshSecurity.of(topology);
        topology.proxies().forEach(located -> {
            DataplaneOverview proxy = located.overview();
            String subject = ResourceNames.subject("proxy", proxy);
            List<Warning> warnings = isGlobal ? proxy.warningsOnGlobal(clock) : proxy.warnings(clock);
            // A proxy without a certificate is only wrong where the mesh gives out certificates.
            add(
                    subject,
                    warnings.stream()
                            .filter(warning -> warning.kind() != Kind.NO_MTLS || security.secures(located))
                            .toList());
            security.missingIdentity(located)
                    .ifPresent(reason -> add(subject, List.of(new Warning(Kind.NO_MTLS, reason))));
        });
    }

    private void addMeshes(Topology topology) {
        Snapshot snapshot = topology.snapshot();
        MeshSecurity security = MeshSecurity.of(topology);
        Map<String, Mesh> meshes = new HashMap<>();
        snapshot.meshes().forEach(mesh -> meshes.put(mesh.name(), mesh));
        snapshot.meshInsights().forEach(insight -> Optional.ofNullable(meshes.get(insight.name()))
                .ifPresent(mesh -> {
                    add("mesh " + mesh.name(), mesh.warnings(insight));
                    if (security.hasIdentity(mesh.name()) && !permitsAnything(snapshot, mesh.name())) {
                        add("mesh " + mesh.name(), List.of(UNPERMITTED));
                    }
                }));
    }

    /**
     * Kuma 3.0 has no initial permission: with an identity, all traffic is denied. Older versions had their own rule.
     */
    private static boolean permitsAnything(Snapshot snapshot, String mesh) {
        return snapshot.version().isBefore(KumaVersion.V3_0)
                || snapshot.resources().stream()
                        .anyMatch(resource -> resource instanceof MeshTrafficPermission
                                && resource.mesh().equals(mesh))
                || snapshot.unread().stream().anyMatch(list -> list.what().equals(MeshTrafficPermission.TYPE.name()));
    }

    private void addDeprecations(Snapshot snapshot) {
        ValidationOptions options = ValidationOptions.defaults().version(snapshot.version());
        snapshot.zones()
                .forEach(zone -> addDeprecations(
                        "zone " + zone.name(),
                        Validation.warnings(Zone.TYPE, JsonObject.of("name", zone.name()), options)));
        snapshot.meshes().forEach(mesh -> addDeprecations("mesh " + mesh.name(), Validation.warnings(mesh, options)));
        // Nobody but a new version of the control plane can change what the control plane writes by itself.
        snapshot.resources().stream()
                .filter(resource -> !ControlPlaneDefaults.includes(resource))
                .forEach(resource ->
                        addDeprecations(ResourceNames.subject(resource), Validation.warnings(resource, options)));
    }

    private void addDeprecations(String subject, List<String> warnings) {
        add(
                subject,
                warnings.stream()
                        .map(warning -> new Warning(Kind.DEPRECATED, warning))
                        .toList());
    }
}
