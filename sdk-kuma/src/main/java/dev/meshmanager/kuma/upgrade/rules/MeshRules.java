package dev.meshmanager.kuma.upgrade.rules;

import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.finding.Severity;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.Mesh.MeshServices;
import dev.meshmanager.kuma.upgrade.model.UpgradeCode;
import dev.meshmanager.kuma.upgrade.source.CheckedResource;
import dev.meshmanager.kuma.validation.DroppedMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the loss of a member of a mesh means. A member that does nothing today is only for information. */
final class MeshRules {
    private final CheckedResource resource;
    private final DroppedMember member;

    private MeshRules(CheckedResource resource, DroppedMember member) {
        this.resource = resource;
        this.member = member;
    }

    static List<Finding> dropped(CheckedResource resource, DroppedMember member) {
        MeshRules rules = new MeshRules(resource, member);
        UpgradeCode code = CodeTable.DROPPED.find(member.field()).orElse(UpgradeCode.MEMBER_DROPPED);
        Optional<Mesh> mesh = resource.as(Mesh.class);
        if (code == UpgradeCode.MESH_LOCALITY) {
            return rules.routing(mesh.flatMap(Mesh::routing));
        }
        boolean isHarmless = mesh.filter(known -> isWithoutEffect(code, known)).isPresent();
        return List.of(
                isHarmless
                        ? resource.tree()
                                .found(code, member.field(), "the member is dropped, which changes nothing")
                                .withSeverity(Severity.INFO)
                                .withFix("remove the member after the upgrade")
                        : rules.found(code, member.field()));
    }

    private Finding found(UpgradeCode code, String path) {
        String message = member.effect().isEmpty() ? code.summary() : "the member is dropped: " + member.effect();
        return resource.tree().found(code, path, message);
    }

    private static boolean isWithoutEffect(UpgradeCode code, Mesh mesh) {
        return switch (code) {
            case MESH_MTLS -> mesh.enabledAuthority().isEmpty();
            case MESH_METRICS ->
                mesh.metrics().flatMap(metrics -> metrics.enabledBackend()).isEmpty();
            case MESH_LOGGING ->
                mesh.logging().filter(logging -> !logging.backends().isEmpty()).isEmpty();
            case MESH_TRACING ->
                mesh.tracing().filter(tracing -> !tracing.backends().isEmpty()).isEmpty();
            case MESH_PASSTHROUGH -> !forbidsPassthrough(mesh);
            case MESH_SERVICES_MODE -> isExclusive(mesh);
            default -> false;
        };
    }

    static boolean forbidsPassthrough(Mesh mesh) {
        return mesh.networking()
                .flatMap(Mesh.Networking::outbound)
                .flatMap(Mesh.Outbound::passthrough)
                .equals(Optional.of(false));
    }

    static boolean isExclusive(Mesh mesh) {
        return mesh.meshServices().flatMap(MeshServices::mode).equals(Optional.of(Mesh.Mode.EXCLUSIVE));
    }

    private List<Finding> routing(Optional<Mesh.Routing> routing) {
        List<Finding> findings = new ArrayList<>();
        routing.flatMap(Mesh.Routing::localityAwareLoadBalancing)
                .filter(is -> is)
                .ifPresent(is -> findings.add(member(UpgradeCode.MESH_LOCALITY, "localityAwareLoadBalancing")));
        routing.flatMap(Mesh.Routing::defaultForbidMeshExternalServiceAccess)
                .filter(is -> is)
                .ifPresent(is -> findings.add(
                        member(UpgradeCode.MESH_EXTERNAL_ACCESS, "defaultForbidMeshExternalServiceAccess")));
        routing.flatMap(Mesh.Routing::zoneEgress)
                .ifPresent(is -> findings.add(member(UpgradeCode.MESH_ZONE_EGRESS, "zoneEgress")));
        if (findings.isEmpty()) {
            findings.add(resource.tree()
                    .found(UpgradeCode.MEMBER_DROPPED, member.field(), UpgradeCode.MEMBER_DROPPED.summary())
                    .withSeverity(Severity.INFO));
        }
        return findings;
    }

    private Finding member(UpgradeCode code, String name) {
        return resource.tree().found(code, member.field() + "." + name, code.summary());
    }
}
