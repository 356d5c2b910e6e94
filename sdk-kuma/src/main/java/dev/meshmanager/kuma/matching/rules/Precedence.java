package dev.meshmanager.kuma.matching.rules;

import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.matching.model.Entry;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import dev.meshmanager.kuma.matching.model.References;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import java.util.Comparator;
import java.util.List;

/** The order in which configurations are merged: the later one wins. */
final class Precedence {
    private static final List<String> ROLES = List.of("system", "producer", "consumer", "workload-owner");

    private static final Comparator<IndexedPolicy> TARGET =
            Comparator.comparingInt(policy -> References.rank(policy.target()));
    private static final Comparator<IndexedPolicy> PROXIES =
            Comparator.comparing(IndexedPolicy::target, Precedence::compareProxies);
    private static final Comparator<IndexedPolicy> ORIGIN = Comparator.comparingInt(Precedence::origin);
    private static final Comparator<IndexedPolicy> LISTENERS =
            Comparator.comparing(IndexedPolicy::target, Precedence::compareListeners);
    private static final Comparator<IndexedPolicy> ROLE = Comparator.comparingInt(Precedence::role);
    private static final Comparator<IndexedPolicy> NAME =
            Comparator.comparing(IndexedPolicy::displayName).reversed();

    private static final Comparator<IndexedPolicy> ATTRIBUTES =
            TARGET.thenComparing(PROXIES).thenComparing(ORIGIN).thenComparing(ROLE);

    /** The order of policies. */
    static final Comparator<IndexedPolicy> OF_POLICIES = TARGET.thenComparing(PROXIES)
            .thenComparing(ORIGIN)
            .thenComparing(LISTENERS)
            .thenComparing(ROLE)
            .thenComparing(NAME);

    /** The order of entries for inbound traffic. */
    static final Comparator<Entry> OF_INBOUND_ENTRIES =
            Comparator.comparing(Entry::policy, ATTRIBUTES.thenComparing(NAME));

    /** The order of entries for destinations: after the policy, what the entry is for. */
    static final Comparator<Entry> OF_OUTBOUND_ENTRIES = Comparator.comparing(Entry::policy, ATTRIBUTES)
            .thenComparingInt(entry -> References.rank(entry.target()))
            .thenComparingInt(Precedence::hasSection)
            .thenComparing(Entry::policy, NAME);

    private Precedence() {}

    /** A policy for a proxy by name wins over one by labels, and one for a section over one for the whole proxy. */
    private static int compareProxies(TargetRef one, TargetRef other) {
        boolean areProxies = References.kind(one).equals(TargetRefKind.DATAPLANE)
                && References.kind(other).equals(TargetRefKind.DATAPLANE);
        if (!areProxies) {
            return 0;
        }
        if (isByName(one) && !other.labels().isEmpty()) {
            return 1;
        }
        if (!one.labels().isEmpty() && isByName(other)) {
            return -1;
        }
        return Boolean.compare(
                !References.section(one).isEmpty(), !References.section(other).isEmpty());
    }

    private static boolean isByName(TargetRef ref) {
        return !ref.name().orElse("").isEmpty();
    }

    private static int compareListeners(TargetRef one, TargetRef other) {
        return References.kind(one).equals(TargetRefKind.MESH_GATEWAY)
                ? Integer.compare(one.tags().size(), other.tags().size())
                : 0;
    }

    /** A policy of the zone wins over one of the global control plane. */
    private static int origin(IndexedPolicy policy) {
        return switch (policy.label(ResourceLabels.ORIGIN)) {
            case ResourceLabels.ORIGIN_GLOBAL -> 1;
            case ResourceLabels.ORIGIN_ZONE -> 3;
            default -> 2;
        };
    }

    private static int role(IndexedPolicy policy) {
        String role = policy.label(ResourceLabels.POLICY_ROLE);
        return ROLES.indexOf(role.isEmpty() ? "system" : role);
    }

    private static int hasSection(Entry entry) {
        boolean isPort = References.kind(entry.target()).equals(TargetRefKind.MESH_SERVICE)
                && !References.section(entry.target()).isEmpty();
        return isPort ? 1 : 0;
    }
}
