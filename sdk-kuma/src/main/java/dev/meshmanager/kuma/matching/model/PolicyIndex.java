package dev.meshmanager.kuma.matching.model;

import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The policies of one kind in a mesh. Those for proxies with a label are looked up only for proxies that have it. */
final class PolicyIndex {
    static final PolicyIndex EMPTY = new PolicyIndex(List.of());

    private final List<Placed> forAnyProxy = new ArrayList<>();
    private final Map<Map.Entry<String, String>, List<Placed>> byLabel = new HashMap<>();

    PolicyIndex(List<IndexedPolicy> all) {
        for (int i = 0; i < all.size(); i++) {
            Placed placed = new Placed(i, all.get(i));
            label(placed.policy().target())
                    .map(label -> byLabel.computeIfAbsent(label, key -> new ArrayList<>()))
                    .orElse(forAnyProxy)
                    .add(placed);
        }
    }

    /** A policy and its place in the order of the names. */
    private record Placed(int place, IndexedPolicy policy) {}

    /** Returns a label without which a proxy is not selected. Proxies have a display name also without the label. */
    private static Optional<Map.Entry<String, String>> label(TargetRef target) {
        boolean isByLabels = References.kind(target).equals(TargetRefKind.DATAPLANE)
                && target.name().orElse("").isEmpty();
        return isByLabels
                ? target.labels().entrySet().stream()
                        .filter(label -> !label.getKey().equals(ResourceLabels.DISPLAY_NAME)
                                && !label.getValue().isEmpty())
                        .findFirst()
                        .map(label -> Map.entry(label.getKey(), label.getValue()))
                : Optional.empty();
    }

    /** Returns the policies that may select a proxy, sorted by name. */
    List<IndexedPolicy> candidates(IndexedProxy proxy) {
        List<Placed> found = new ArrayList<>(forAnyProxy);
        if (!byLabel.isEmpty()) {
            for (Map.Entry<String, String> label : proxy.labels().entrySet()) {
                found.addAll(byLabel.getOrDefault(Map.entry(label.getKey(), label.getValue()), List.of()));
            }
            found.sort(Comparator.comparingInt(Placed::place));
        }
        return found.stream().map(Placed::policy).toList();
    }
}
