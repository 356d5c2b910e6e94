package dev.meshmanager.kuma.upgrade.model;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.finding.FindingSubject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The fixes of an upgrade check, in stages. Immutable.
 *
 * <p>The stages before the upgrade are for the version before it. What they apply is accepted by both versions, and the
 * new version stores all of it; only a {@code Dataplane} keeps its tags until the upgrade, because 2.14 selects by
 * them. The order matters: a permission by identity before the identities exist denies traffic.
 *
 * <p><b>Labels.</b> Where policies selected proxies by tags, the fixed ones select by labels with the names and values
 * of the tags. Proxies on universal get these labels in the first stage. On Kubernetes, label the pods.
 *
 * @param stages the stages that have something to do, in order
 * @param open why resources with findings are not fixed: somebody has to decide how they are written
 */
public record UpgradePlan(List<UpgradeStage> stages, Map<FindingSubject, String> open) {
    /** Copies the list and the map. */
    public UpgradePlan {
        stages = List.copyOf(stages);
        open = Collections.unmodifiableMap(new LinkedHashMap<>(open));
    }

    /** Returns the resources that the stages before the upgrade apply. */
    public List<Resource> applied() {
        return stages.stream()
                .filter(stage -> !stage.isAfterUpgrade())
                .flatMap(stage -> stage.apply().stream())
                .toList();
    }

    /** Returns one line for each stage, and for each resource that is not fixed. */
    @Override
    public String toString() {
        String left = open.entrySet().stream()
                .map(entry -> "\nnot fixed: " + entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining());
        return stages.stream().map(UpgradeStage::toString).collect(Collectors.joining("\n")) + left;
    }
}
