package dev.meshmanager.kuma.analysis.check;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.analysis.mesh.CheckedMesh;
import dev.meshmanager.kuma.analysis.mesh.ProxyGroup;
import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.internal.ControlPlaneDefaults;
import dev.meshmanager.kuma.matching.model.Entry;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import dev.meshmanager.kuma.matching.model.IndexedProxy.Address;
import dev.meshmanager.kuma.matching.model.References;
import dev.meshmanager.kuma.matching.rules.DestinationRules.RuleForDestination;
import dev.meshmanager.kuma.matching.rules.KindRules;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import dev.meshmanager.kuma.policy.target.RoutePolicy;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds policies of which nothing applies, because others with more precedence set the same. Routes and permissions are
 * not merged member by member, and have checks of their own.
 */
final class OverrideCheck implements Check {
    @Override
    public void check(CheckedMesh mesh, FoundList found) {
        for (ResourceType<?> kind : mesh.model().policyKinds()) {
            if (!RoutePolicy.class.isAssignableFrom(kind.model()) && !kind.equals(MeshTrafficPermission.TYPE)) {
                new KindCheck(mesh, kind).report(found);
            }
        }
    }

    /** The entries of one kind that set something somewhere. */
    private static final class KindCheck {
        private final CheckedMesh mesh;
        private final ResourceType<?> kind;
        private final Overridden overridden = new Overridden();
        private final Set<IndexedPolicy> selecting = new HashSet<>();
        private final Set<List<IndexedPolicy>> judged = new HashSet<>();

        KindCheck(CheckedMesh mesh, ResourceType<?> kind) {
            this.mesh = mesh;
            this.kind = kind;
            mesh.groups().forEach(this::judge);
        }

        private void judge(ProxyGroup group) {
            KindRules rules = mesh.rules(kind, group);
            selecting.addAll(rules.policies());
            group.addresses().forEach(address -> judgeInbound(rules, address));
            // Groups with the same policies have the same outbound rules.
            if (!judged.add(rules.policies())) {
                return;
            }
            overridden.judge(rules.entriesForProxy());
            Set<Entry> named = new HashSet<>();
            for (RuleForDestination rule : rules.destinationRules().all()) {
                overridden.judge(rule.origins());
                named.addAll(rule.origins());
            }
            for (IndexedPolicy policy : rules.policies()) {
                // What is for routes or for tags of services is merged apart.
                boolean isForRoute = References.kind(policy.target()).equals(TargetRefKind.MESH_HTTP_ROUTE);
                policy.to().stream()
                        .filter(entry -> isForRoute || !named.contains(entry))
                        .forEach(overridden::keep);
            }
        }

        private void judgeInbound(KindRules rules, Address address) {
            overridden.judge(rules.rulesForAllClients(address));
            overridden.judge(rules.fromForAllClients(address));
            rules.inboundRules(address).stream()
                    .filter(rule -> rule.match().isPresent())
                    .forEach(rule -> overridden.keep(rule.entry()));
            rules.policies().stream()
                    .flatMap(policy -> policy.from().stream())
                    .filter(entry -> !References.kind(entry.target()).equals(TargetRefKind.MESH))
                    .forEach(overridden::keep);
        }

        void report(FoundList found) {
            for (IndexedPolicy policy : mesh.model().policies(kind)) {
                boolean isCandidate = selecting.contains(policy)
                        && !mesh.isForOtherZones(policy)
                        && !ControlPlaneDefaults.includes(policy.policy());
                if (isCandidate && overridden.isDead(policy)) {
                    Set<String> by = new TreeSet<>();
                    overridden.by(policy).forEach(other -> by.add(other.displayName()));
                    found.add(
                            AnalysisCode.POLICY_OVERRIDDEN,
                            policy.policy(),
                            "",
                            "everything that it sets is overridden by " + String.join(", ", by));
                }
            }
        }
    }
}
