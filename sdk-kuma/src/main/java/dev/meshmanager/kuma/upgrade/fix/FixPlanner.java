package dev.meshmanager.kuma.upgrade.fix;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.finding.FindingReport;
import dev.meshmanager.kuma.finding.FindingSubject;
import dev.meshmanager.kuma.finding.Severity;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.legacy.VirtualOutbound;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshTLS;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.service.ExternalService;
import dev.meshmanager.kuma.upgrade.model.UpgradePlan;
import dev.meshmanager.kuma.upgrade.rules.DefaultTimeouts;
import dev.meshmanager.kuma.upgrade.rules.Inventory;
import dev.meshmanager.kuma.upgrade.source.CheckedResource;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fixes the resources that have findings. A fix that one of the versions would refuse, or of which the newer one would
 * lose something, is not made.
 */
public final class FixPlanner {
    private final ResourceTypes types;
    private final Inventory inventory;
    private final KumaVersion target;
    private final List<ValidationOptions> versions;
    private final FixContext context;
    private final StagedFixes fixes = new StagedFixes();

    private FixPlanner(ResourceTypes types, Inventory inventory, KumaVersion from, KumaVersion target) {
        ValidationOptions options = ValidationOptions.defaults().types(types);
        this.types = types;
        this.inventory = inventory;
        this.target = target;
        this.versions = List.of(options.version(from), options.version(target));
        this.context = FixContext.of(types, inventory);
    }

    /** Returns the plan for the resources with findings that are more than information. */
    public static UpgradePlan plan(
            ResourceTypes types, Inventory inventory, FindingReport findings, KumaVersion from, KumaVersion target) {
        Set<FindingSubject> subjects = findings.atLeast(Severity.WARNING).stream()
                .map(finding -> finding.subject())
                .collect(Collectors.toSet());
        FixPlanner planner = new FixPlanner(types, inventory, from, target);
        for (CheckedResource checked : inventory.resources()) {
            if (subjects.contains(checked.tree().subject())) {
                checked.resource().ifPresent(planner::fix);
            }
        }
        planner.label();
        return planner.fixes.plan();
    }

    /** A resource that is fixed itself gets the label there. */
    private void label() {
        List<Resource> applied = fixes.applied();
        Set<FindingSubject> fixed = applied.stream().map(FindingSubject::of).collect(Collectors.toSet());
        fixes.apply(
                Step.IDENTITIES,
                DisplayNames.label(types, inventory, applied).stream()
                        .filter(resource -> !fixed.contains(FindingSubject.of(resource)))
                        .toList());
    }

    private void fix(Resource resource) {
        FindingSubject subject = FindingSubject.of(resource);
        try {
            boolean isDone = resource instanceof Mesh mesh ? fixMesh(mesh) : fixOther(resource);
            if (!isDone) {
                fixes.leaveOpen(subject, "nothing of the same form replaces it");
            }
        } catch (NotDerivableException | IllegalArgumentException e) {
            fixes.leaveOpen(subject, String.valueOf(e.getMessage()));
        }
    }

    private boolean fixMesh(Mesh mesh) {
        MeshFix fix = new MeshFix(mesh);
        boolean needsIdentity = fix.isEncrypted()
                && inventory.in(mesh.name(), MeshIdentity.class).isEmpty();
        if (needsIdentity) {
            fixes.apply(Step.IDENTITIES, accepted(List.of(context.identities().identityOf(mesh.name()))));
        }
        fix.permissive().ifPresent(policy -> fixes.apply(Step.SECURITY, accepted(List.of(policy))));
        fixes.apply(Step.POLICIES, accepted(fix.policies()));
        fixes.apply(Step.AFTER_UPGRADE, List.of(fix.withoutDropped()));
        return true;
    }

    private boolean fixOther(Resource resource) {
        ResourceType<?> type = types.find(resource.type()).orElse(null);
        if (type == null) {
            return false;
        }
        if (!target.has(type)) {
            return replace(resource);
        }
        if (resource instanceof MeshTimeout timeout && DefaultTimeouts.isOne(timeout)) {
            if (DefaultTimeouts.isForGateways(timeout)) {
                fixes.delete(Step.CLEAN_UP, timeout);
            } else {
                fixes.apply(Step.POLICIES, accepted(TimeoutFix.split(timeout)));
            }
            return true;
        }
        JsonTree tree = JsonTree.copyOf(withoutTimes(resource));
        removeDropped(resource, tree);
        if (resource instanceof TargetRefPolicy) {
            boolean isSecurity = type.equals(MeshTrafficPermission.TYPE) || type.equals(MeshTLS.TYPE);
            fixes.apply(isSecurity ? Step.SECURITY : Step.POLICIES, accepted(PolicyFix.of(context, type, tree)));
            return true;
        }
        if (resource instanceof Dataplane proxy) {
            tree.put("labels", Identities.labelsOf(proxy));
            tree.label(References.DISPLAY_NAME, resource.name());
            fixes.apply(Step.AFTER_UPGRADE, accepted(List.of(DocumentFix.proxy(context, tree.copy(), false))));
            fixes.apply(Step.IDENTITIES, List.of(stored(DocumentFix.proxy(context, tree, true))));
            return true;
        }
        tree.label(References.DISPLAY_NAME, resource.name());
        Optional<Resource> fixed = DocumentFix.of(types, resource, tree);
        fixed.ifPresent(one -> fixes.apply(Step.POLICIES, accepted(List.of(one))));
        return fixed.isPresent();
    }

    /** Removes members that today's version drops: misspelt ones, and those of newer versions. */
    private void removeDropped(Resource resource, JsonTree tree) {
        Validation.dropped(resource, versions.get(0)).forEach(member -> tree.removeAt(member.field()));
    }

    private Resource stored(Resource resource) {
        JsonTree tree = JsonTree.copyOf(Json.toTree(resource).asObject().orElseThrow());
        removeDropped(resource, tree);
        return tree.toResource(types);
    }

    private boolean replace(Resource resource) {
        if (resource instanceof ExternalService service) {
            fixes.apply(Step.POLICIES, accepted(List.of(OlderServiceFix.externalService(types, service))));
        } else if (resource instanceof VirtualOutbound outbound) {
            fixes.apply(Step.POLICIES, accepted(List.of(OlderServiceFix.hostnames(context, outbound))));
        } else if (resource instanceof MeshResource older) {
            List<Resource> successors = OlderPolicyFix.of(context, older);
            boolean isSecurity = successors.stream().anyMatch(successor -> successor instanceof MeshTrafficPermission);
            fixes.apply(isSecurity ? Step.SECURITY : Step.POLICIES, accepted(successors));
        } else {
            return false;
        }
        fixes.delete(Step.CLEAN_UP, resource);
        return true;
    }

    private static JsonObject withoutTimes(Resource resource) {
        JsonTree tree = JsonTree.copyOf(Json.toTree(resource).asObject().orElseThrow());
        return tree.remove("creationTime", "modificationTime", "kri", "status").toObject();
    }

    private List<Resource> accepted(List<? extends Resource> fixed) {
        for (Resource resource : fixed) {
            for (ValidationOptions version : versions) {
                if (!Validation.check(resource, version).isEmpty()) {
                    throw new NotDerivableException("the control plane would refuse the rewritten resource: "
                            + Validation.check(resource, version).get(0));
                }
            }
            if (!Validation.dropped(resource, versions.get(1)).isEmpty()) {
                throw new NotDerivableException("the rewritten resource would still lose "
                        + Validation.dropped(resource, versions.get(1)).get(0).field());
            }
        }
        return List.copyOf(fixed);
    }
}
