package dev.meshmanager.kuma.dashboard.findings;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.common.Warning;
import dev.meshmanager.kuma.common.Warning.Kind;
import dev.meshmanager.kuma.dashboard.snapshot.Snapshot;
import dev.meshmanager.kuma.dashboard.topology.MeshSecurity;
import dev.meshmanager.kuma.dashboard.topology.PolicyTargets;
import dev.meshmanager.kuma.dashboard.topology.ResourceNames;
import dev.meshmanager.kuma.dashboard.topology.Topology;
import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.finding.FindingReport;
import dev.meshmanager.kuma.finding.FindingSubject;
import dev.meshmanager.kuma.internal.ControlPlaneDefaults;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import dev.meshmanager.kuma.zone.Zone;
import dev.meshmanager.kuma.zone.ZoneEgress;
import dev.meshmanager.kuma.zone.ZoneIngress;
import dev.meshmanager.kuma.zone.ZoneStatus;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the warnings of a snapshot as findings. */
final class AttentionList {
    private static final Warning UNPERMITTED =
            new Warning(Kind.MESH_WITHOUT_PERMISSIONS, "mTLS is on and nothing permits traffic");

    private final List<Finding> all = new ArrayList<>();

    private AttentionList() {}

    static FindingReport of(Topology topology) {
        Snapshot snapshot = topology.snapshot();
        AttentionList found = new AttentionList();
        found.add(FindingSubject.of("control plane", snapshot.server().product().orElse("Kuma")), snapshot.warnings());
        found.addZones(snapshot);
        found.addProxies(topology);
        found.addMeshes(topology);
        UnmatchedTarget unmatched = new UnmatchedTarget(topology);
        snapshot.resources().stream().filter(PolicyTargets::isPolicy).forEach(policy -> unmatched
                .of(policy)
                .ifPresent(target ->
                        found.add(ResourceNames.finding(policy), List.of(new Warning(Kind.SELECTS_NOTHING, target)))));
        found.addDeprecations(snapshot);
        return FindingReport.of(found.all);
    }

    private void add(FindingSubject subject, List<Warning> warnings) {
        warnings.stream()
                .filter(warning -> !warning.kind().isInformation())
                .forEach(warning -> all.add(warning.about(subject)));
    }

    private void addZones(Snapshot snapshot) {
        snapshot.zones().forEach(zone -> {
            FindingSubject subject = FindingSubject.of(Zone.TYPE.name(), zone.name());
            if (zone.status() == ZoneStatus.OFFLINE) {
                zone.statusReasons().forEach(reason -> add(subject, List.of(new Warning(Kind.ZONE_OFFLINE, reason))));
            }
            add(subject, snapshot.server().version().map(zone::warnings).orElseGet(zone::warnings));
        });
        Warning offline = new Warning(Kind.ZONE_PROXY_OFFLINE, "not connected to a control plane");
        snapshot.zoneIngresses().stream()
                .filter(ingress -> !ingress.isOnline())
                .forEach(ingress -> add(ResourceNames.finding(ZoneIngress.TYPE, ingress), List.of(offline)));
        snapshot.zoneEgresses().stream()
                .filter(egress -> !egress.isOnline())
                .forEach(egress -> add(ResourceNames.finding(ZoneEgress.TYPE, egress), List.of(offline)));
    }

    private void addProxies(Topology topology) {
        Snapshot snapshot = topology.snapshot();
        Clock clock = Clock.fixed(snapshot.time(), ZoneOffset.UTC);
        boolean isGlobal = snapshot.isGlobal();
        MeshSecurity security = MeshSecurity.of(topology);
        topology.proxies().forEach(located -> {
            DataplaneOverview proxy = located.overview();
            FindingSubject subject = ResourceNames.finding(Dataplane.TYPE, proxy);
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
                    add(FindingSubject.of(mesh), mesh.warnings(insight));
                    if (security.hasIdentity(mesh.name()) && !permitsAnything(snapshot, mesh.name())) {
                        add(FindingSubject.of(mesh), List.of(UNPERMITTED));
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
                        FindingSubject.of(Zone.TYPE.name(), zone.name()),
                        Validation.warnings(Zone.TYPE, JsonObject.of("name", zone.name()), options)));
        snapshot.meshes().forEach(mesh -> addDeprecations(FindingSubject.of(mesh), Validation.warnings(mesh, options)));
        // Nobody but a new version of the control plane can change what the control plane writes by itself.
        snapshot.resources().stream()
                .filter(resource -> !ControlPlaneDefaults.includes(resource))
                .forEach(resource ->
                        addDeprecations(ResourceNames.finding(resource), Validation.warnings(resource, options)));
    }

    private void addDeprecations(FindingSubject subject, List<String> warnings) {
        add(
                subject,
                warnings.stream()
                        .map(warning -> new Warning(Kind.DEPRECATED, warning))
                        .toList());
    }
}
