package dev.meshmanager.kuma.analysis.check;

import dev.meshmanager.kuma.analysis.mesh.CheckedMesh;
import dev.meshmanager.kuma.analysis.mesh.ProxyGroup;
import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.matching.model.Entry;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import dev.meshmanager.kuma.matching.rules.KindRules;
import dev.meshmanager.kuma.matching.rules.Subset;
import dev.meshmanager.kuma.matching.rules.SubsetRules.RuleForSubset;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import dev.meshmanager.kuma.policy.MeshTrafficPermission.Action;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds denials that another permission takes back, and permissions for all clients beside denials. Only {@code from}
 * can take back a denial; in {@code rules} a denial always wins.
 */
final class DenialCheck implements Check {
    @Override
    public void check(CheckedMesh mesh, FoundList found) {
        if (mesh.lacksIdentity()) {
            return;
        }
        Denials denials = new Denials();
        Set<List<RuleForSubset>> judged = new HashSet<>();
        for (ProxyGroup group : mesh.groups()) {
            KindRules rules = mesh.rules(MeshTrafficPermission.TYPE, group);
            rules.fromRules().forEach((address, some) -> {
                boolean isReplaced = rules.inboundRules(address).stream()
                        .anyMatch(rule -> !rule.entry().path().startsWith("spec.from["));
                if (!isReplaced && judged.add(some)) {
                    denials.judge(rules.policies(), some);
                }
            });
        }
        denials.report(found);
    }

    private static final class Denials {
        private final Map<Entry, IndexedPolicy> takenBack = new HashMap<>();
        private final Set<Entry> effective = new HashSet<>();
        private final Map<IndexedPolicy, Integer> openBeside = new HashMap<>();

        void judge(List<IndexedPolicy> policies, List<RuleForSubset> rules) {
            for (IndexedPolicy policy : policies) {
                policy.from().stream().filter(entry -> denies(entry.conf())).forEach(entry -> judge(entry, rules));
            }
            long denied = rules.stream().filter(rule -> denies(rule.conf())).count();
            rules.stream()
                    .filter(rule -> rule.subset().tags().stream().allMatch(tag -> tag.not()))
                    .filter(rule -> !denies(rule.conf()) && denied > 0)
                    .forEach(rule -> openBeside.merge(last(rule), (int) denied, Math::max));
        }

        /** The rules for the clients of a denial say whether they are denied. */
        private void judge(Entry entry, List<RuleForSubset> rules) {
            Subset clients = Subset.of(entry.target());
            List<RuleForSubset> relevant = rules.stream()
                    .filter(rule -> rule.origins().contains(entry.policy()) && clients.includes(rule.subset()))
                    .toList();
            if (!relevant.isEmpty() && isTakenBackBehind(entry)) {
                takenBack.put(entry, entry.policy());
            } else if (relevant.stream().anyMatch(rule -> denies(rule.conf()))) {
                effective.add(entry);
            } else {
                relevant.stream().findFirst().ifPresent(rule -> takenBack.putIfAbsent(entry, last(rule)));
            }
        }

        /** Of the entries of a policy for the same clients, the last one counts. */
        private static boolean isTakenBackBehind(Entry entry) {
            Subset clients = Subset.of(entry.target());
            List<Entry> later = entry.policy().from().stream()
                    .filter(other -> other.index() > entry.index())
                    .filter(other -> Subset.of(other.target()).includes(clients))
                    .toList();
            return !later.isEmpty() && !denies(later.get(later.size() - 1).conf());
        }

        private static IndexedPolicy last(RuleForSubset rule) {
            return rule.origins().get(rule.origins().size() - 1);
        }

        private static boolean denies(Object conf) {
            return conf instanceof Map<?, ?> members && Action.DENY.value().equals(members.get("action"));
        }

        void report(FoundList found) {
            takenBack.forEach((entry, by) -> {
                if (!effective.contains(entry)) {
                    found.add(
                            AnalysisCode.DENY_OVERRIDDEN,
                            entry.policy().policy(),
                            "spec.from[" + entry.index() + "]",
                            TargetText.of(entry.target()) + " is denied here, but allowed by "
                                    + (by == entry.policy() ? "a later entry" : by.displayName()));
                }
            });
            openBeside.forEach((policy, denied) -> found.add(
                    AnalysisCode.ALLOW_ALL_BESIDE_DENY,
                    policy.policy(),
                    "spec.from",
                    "all clients are allowed but those of " + denied + (denied == 1 ? " denial" : " denials")));
        }
    }
}
