package dev.meshmanager.kuma.upgrade.rules;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.finding.Severity;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.legacy.TrafficPermission;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.upgrade.model.UpgradeCode;
import dev.meshmanager.kuma.upgrade.settings.OnlyOnKubernetes;
import dev.meshmanager.kuma.upgrade.source.CheckedResource;
import dev.meshmanager.kuma.validation.DroppedMember;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import dev.meshmanager.kuma.validation.Violation;
import dev.meshmanager.kuma.zone.ZoneEgress;
import dev.meshmanager.kuma.zone.ZoneIngress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns the verdict of another version about one resource into findings. */
public final class VerdictRules {
    private final KumaVersion target;
    private final ValidationOptions before;
    private final ValidationOptions after;

    private VerdictRules(KumaVersion source, KumaVersion target, ValidationOptions options) {
        this.target = target;
        this.before = options.version(source);
        this.after = options.version(target);
    }

    /** Returns the rules for an upgrade between two versions. */
    public static VerdictRules of(KumaVersion source, KumaVersion target, ValidationOptions options) {
        return new VerdictRules(source, target, options);
    }

    /** Returns the findings about a resource by itself. */
    public List<Finding> check(CheckedResource resource) {
        Optional<ResourceType<?>> known = resource.type();
        if (known.isEmpty()) {
            return OnlyOnKubernetes.isGone(resource.tree().subject().kind())
                    ? List.of(
                            resource.tree().found(UpgradeCode.KIND_REMOVED, "type", UpgradeCode.KIND_REMOVED.summary()))
                    : List.of();
        }
        ResourceType<?> type = known.get();
        return target.has(type) ? checkMembers(resource, type) : List.of(gone(resource, type));
    }

    private Finding gone(CheckedResource resource, ResourceType<?> type) {
        String reason = Validation.check(type, resource.tree().members(), after).stream()
                .filter(violation -> violation.field().equals("type"))
                .map(Violation::reason)
                .findFirst()
                .orElse(UpgradeCode.KIND_REMOVED.summary());
        UpgradeCode code = type.equals(TrafficPermission.TYPE)
                ? UpgradeCode.PERMISSION_REMOVED
                : type.equals(ZoneIngress.TYPE) || type.equals(ZoneEgress.TYPE)
                        ? UpgradeCode.ZONE_PROXY_REMOVED
                        : UpgradeCode.KIND_REMOVED;
        return resource.tree().found(code, "type", reason);
    }

    private List<Finding> checkMembers(CheckedResource resource, ResourceType<?> type) {
        List<Violation> refused =
                new ArrayList<>(Validation.check(type, resource.tree().members(), after));
        refused.removeAll(Validation.check(type, resource.tree().members(), before));
        List<DroppedMember> dropped = Validation.dropped(type, resource.tree().members(), after);
        Set<String> droppedBefore = new HashSet<>();
        Validation.dropped(type, resource.tree().members(), before)
                .forEach(member -> droppedBefore.add(member.field()));
        List<Finding> findings = new ArrayList<>();
        for (Violation violation : refused) {
            // A stored policy is not written, and loses it in silence, which is another finding.
            if (!resource.isStored() || !isOnlyFrom(resource, violation)) {
                findings.add(ofGenerated(resource, refused(resource, violation)));
            }
        }
        for (DroppedMember member : dropped) {
            if (droppedBefore.contains(member.field())) {
                findings.add(resource.tree()
                        .found(UpgradeCode.MEMBER_DROPPED, member.field(), "the kind does not have the member")
                        .withSeverity(Severity.INFO));
            } else if (!isImplied(resource, member, refused)) {
                findings.addAll(dropped(resource, type, member));
            }
        }
        return findings;
    }

    /**
     * A write that is refused at the same reference loses nothing. What is stored is not written, and loses its
     * {@code from} in silence.
     */
    private static boolean isImplied(CheckedResource resource, DroppedMember member, List<Violation> refused) {
        String parent = parent(member.field());
        boolean isFrom = member.field().equals("spec.from");
        return !(isFrom && resource.isStored())
                && refused.stream()
                        .map(Violation::field)
                        .anyMatch(field -> field.equals(parent) || parent(field).equals(parent));
    }

    private static String parent(String field) {
        int end = field.lastIndexOf('.');
        return end < 0 ? field : field.substring(0, end);
    }

    private static boolean isOnlyFrom(CheckedResource resource, Violation violation) {
        return violation.field().equals("spec") && Trees.has(resource.tree().members(), "spec", "from");
    }

    /** The control plane writes generated services itself. */
    private static Finding ofGenerated(CheckedResource resource, Finding finding) {
        return Trees.has(resource.tree().members(), "labels", "kuma.io/managed-by")
                ? finding.withSeverity(Severity.INFO)
                        .withFix("label the proxies; the control plane generates the resource")
                : finding;
    }

    private static Finding refused(CheckedResource resource, Violation violation) {
        UpgradeCode code = isOnlyFrom(resource, violation)
                ? UpgradeCode.FROM_REFUSED
                : CodeTable.REFUSED.find(violation.field()).orElse(UpgradeCode.WRITE_REFUSED);
        Finding finding = resource.tree()
                .found(code, violation.field(), "the control plane refuses the resource: " + violation.reason());
        return isHarmless(code, resource) ? finding.withSeverity(Severity.WARNING) : finding;
    }

    /** What is stored harms traffic; what is only written is refused, and somebody notices. */
    private static boolean isHarmless(UpgradeCode code, CheckedResource resource) {
        return code.severity() == Severity.ERROR && !resource.isStored();
    }

    private static List<Finding> dropped(CheckedResource resource, ResourceType<?> type, DroppedMember member) {
        if (type.equals(Mesh.TYPE)) {
            return MeshRules.dropped(resource, member);
        }
        boolean isMetricsOfProxy = type.equals(Dataplane.TYPE) && member.field().equals("metrics");
        UpgradeCode code = isMetricsOfProxy
                ? UpgradeCode.PROXY_METRICS
                : CodeTable.DROPPED.find(member.field()).orElse(UpgradeCode.MEMBER_DROPPED);
        String message = member.effect().isEmpty() ? code.summary() : "the member is dropped: " + member.effect();
        Finding finding = resource.tree().found(code, member.field(), message);
        return List.of(code == UpgradeCode.INBOUND_TAGS ? ofProxy(resource, finding) : ofGenerated(resource, finding));
    }

    /** On Kubernetes the control plane makes the tags itself: only what selects by them can be changed. */
    private static Finding ofProxy(CheckedResource resource, Finding finding) {
        boolean isOfPod =
                Trees.text(resource.tree().members(), "labels", "kuma.io/env").equals("kubernetes");
        return isOfPod ? finding.withSeverity(Severity.INFO).withFix("change what selects by the tags") : finding;
    }
}
