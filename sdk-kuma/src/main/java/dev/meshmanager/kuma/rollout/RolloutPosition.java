package dev.meshmanager.kuma.rollout;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.plan.PlannedChange;
import dev.meshmanager.kuma.plan.ResourceDiff;
import dev.meshmanager.kuma.plan.ResourceRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds how many stages of a rollout a control plane has, from the resources that the rollout changes. */
final class RolloutPosition {
    private final KumaVersion version;
    /** The resources that the rollout changes: before the first stage, and then after each. */
    private final List<Map<ResourceRef, Optional<Resource>>> states = new ArrayList<>();

    RolloutPosition(Rollout rollout) {
        this.version = rollout.target().version();
        Map<ResourceRef, Optional<Resource>> first = new LinkedHashMap<>();
        for (RolloutStage stage : rollout.stages()) {
            for (PlannedChange change : stage.plan().changes()) {
                first.putIfAbsent(change.resource(), change.before());
            }
        }
        states.add(first);
        for (RolloutStage stage : rollout.stages()) {
            Map<ResourceRef, Optional<Resource>> next = new LinkedHashMap<>(states.get(states.size() - 1));
            stage.plan().changes().forEach(change -> next.put(change.resource(), change.after()));
            states.add(next);
        }
    }

    /** Returns the resources that the rollout changes, as they were before it. Empty for those that did not exist. */
    Map<ResourceRef, Optional<Resource>> first() {
        return states.get(0);
    }

    Map<ResourceRef, Optional<Resource>> read(KumaClient kuma) {
        Map<ResourceRef, Optional<Resource>> now = new LinkedHashMap<>();
        first().keySet().forEach(ref -> now.put(ref, ref.find(kuma)));
        return now;
    }

    /**
     * Returns the number of stages that are made completely. The next one may be made in part. Empty if a resource is
     * not as any stage leaves it.
     */
    Optional<Integer> of(Map<ResourceRef, Optional<Resource>> now) {
        for (int made = states.size() - 1; made >= 0; made--) {
            int last = made;
            if (now.entrySet().stream().allMatch(is -> isBetween(last, is.getKey(), is.getValue()))) {
                return Optional.of(made);
            }
        }
        return Optional.empty();
    }

    private boolean isBetween(int made, ResourceRef ref, Optional<Resource> is) {
        return isSame(is, expected(made, ref)) || made + 1 < states.size() && isSame(is, expected(made + 1, ref));
    }

    private Optional<Resource> expected(int made, ResourceRef ref) {
        return states.get(made).getOrDefault(ref, Optional.empty());
    }

    private boolean isSame(Optional<Resource> is, Optional<Resource> expected) {
        return is.isPresent() == expected.isPresent()
                && is.map(found -> ResourceDiff.between(found, expected.orElseThrow(), version)
                                .isEmpty())
                        .orElse(true);
    }

    /** Returns the resources that are as no stage leaves them. If each is, but of different stages, all. */
    List<ResourceRef> foreign(Map<ResourceRef, Optional<Resource>> now) {
        List<ResourceRef> foreign = now.entrySet().stream()
                .filter(is -> states.stream()
                        .noneMatch(state -> isSame(is.getValue(), state.getOrDefault(is.getKey(), Optional.empty()))))
                .map(Map.Entry::getKey)
                .toList();
        return foreign.isEmpty() ? List.copyOf(now.keySet()) : foreign;
    }
}
