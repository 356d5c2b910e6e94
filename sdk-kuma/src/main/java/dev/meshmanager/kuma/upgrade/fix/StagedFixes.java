package dev.meshmanager.kuma.upgrade.fix;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.finding.FindingSubject;
import dev.meshmanager.kuma.upgrade.model.UpgradePlan;
import dev.meshmanager.kuma.upgrade.model.UpgradeStage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects fixes by stage. */
final class StagedFixes {
    private final Map<Step, List<Resource>> applied = new EnumMap<>(Step.class);
    private final Map<Step, List<Resource>> deleted = new EnumMap<>(Step.class);
    private final Map<FindingSubject, String> open = new TreeMap<>();

    void apply(Step step, List<Resource> resources) {
        applied.computeIfAbsent(step, key -> new ArrayList<>()).addAll(resources);
    }

    void delete(Step step, Resource resource) {
        deleted.computeIfAbsent(step, key -> new ArrayList<>()).add(resource);
    }

    void leaveOpen(FindingSubject subject, String reason) {
        open.put(subject, reason);
    }

    /** Returns the resources that the stages before the upgrade apply. */
    List<Resource> applied() {
        return applied.entrySet().stream()
                .filter(entry -> entry.getKey() != Step.AFTER_UPGRADE)
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    UpgradePlan plan() {
        List<UpgradeStage> stages = new ArrayList<>();
        for (Step step : Step.values()) {
            List<Resource> apply = applied.getOrDefault(step, List.of());
            List<Resource> delete = deleted.getOrDefault(step, List.of());
            if (!apply.isEmpty() || !delete.isEmpty()) {
                stages.add(new UpgradeStage(step.title(), apply, delete, step.check(), step == Step.AFTER_UPGRADE));
            }
        }
        return new UpgradePlan(stages, open);
    }
}
