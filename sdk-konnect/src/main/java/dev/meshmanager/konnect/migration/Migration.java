package dev.meshmanager.konnect.migration;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.core.page.Progress;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.core.view.Tabular;
import dev.meshmanager.konnect.KonnectClient;
import dev.meshmanager.konnect.controlplane.MeshControlPlane;
import dev.meshmanager.konnect.zone.ZoneDeployment;
import dev.meshmanager.konnect.zone.ZoneSpec;
import dev.meshmanager.kuma.Applied;
import dev.meshmanager.kuma.KumaClient;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * The resources of one control plane on their way to another. The plan is made once, from what both have then; applying
 * it is safe to repeat, and a new plan shows what is left. Not safe for use by many threads.
 *
 * <p>Zones move one by one, under their old names: towards Konnect, applying the plan gives their new deployment files.
 * Until all have moved, traffic between those here and there may fail.
 *
 * <p>Certificate authorities that the old control plane has made move with their keys, so that proxies keep trusting
 * each other; a new mesh gets no initial policies.
 */
public final class Migration implements Tabular {
    private final KumaClient to;
    private final List<Step> steps;
    private final List<ZoneMove> zones;

    private Migration(KumaClient to, List<Step> steps, List<ZoneMove> zones) {
        this.to = to;
        this.steps = steps;
        this.zones = zones;
    }

    /**
     * Compares two control planes and returns what it takes to have the resources of the first on the second. Reads
     * only; nothing is ever deleted.
     *
     * @throws dev.meshmanager.core.error.MeshException if either cannot be read
     */
    public static Migration plan(KumaClient from, KumaClient to, ExportProfile profile) {
        return new Migration(to, new MigrationPlanner(from, to, profile).plan(), List.of());
    }

    /** Compares a control plane with one of Konnect; see the other method. */
    public static Migration plan(KumaClient from, KonnectClient konnect, MeshControlPlane to, ExportProfile profile) {
        return plan(from, konnect, to, profile, zone -> {});
    }

    /**
     * Compares a control plane with a mesh control plane of Konnect, and plans to connect its zones there: the zones of
     * a global one, else itself. Reads only; nothing is ever deleted.
     *
     * @param zone sets what else each zone is to be like; name, platform (that of {@code from}), ingress and egress are
     *     set as they are
     * @throws dev.meshmanager.core.error.MeshException if either cannot be read
     */
    public static Migration plan(
            KumaClient from,
            KonnectClient konnect,
            MeshControlPlane to,
            ExportProfile profile,
            Consumer<ZoneSpec.Builder> zone) {
        KumaClient there = konnect.kuma(to);
        return new Migration(
                there,
                new MigrationPlanner(from, there, profile).plan(),
                ZoneMove.of(from, konnect.zones(), to.id(), zone));
    }

    /** Returns what is done with each resource, in the order in which it is done. */
    public List<PlannedChange> changes() {
        return steps.stream().map(Step::change).toList();
    }

    /** Returns the resources with which this is done. */
    public List<PlannedChange> changes(PlannedChange.Action action) {
        return changes().stream().filter(change -> change.action() == action).toList();
    }

    /** Returns what will be created or updated, as it is sent: secrets among them. */
    public List<Resource> resources() {
        return steps.stream().filter(Step::isWrite).map(Step::resource).toList();
    }

    /** Returns the names of the zones that get new deployment files; empty unless the way leads to Konnect. */
    public List<String> zones() {
        return zones.stream().map(ZoneMove::name).toList();
    }

    /** Returns one line for each resource and each zone. */
    public String describe() {
        StringBuilder text = new StringBuilder();
        changes().forEach(change -> text.append(change).append('\n'));
        zones().forEach(zone -> text.append("CONNECT zone ").append(zone).append('\n'));
        return text.toString();
    }

    /** Returns what is done with each resource, and why, as a table. It holds no secrets. */
    @Override
    public Table toTable() {
        return Table.of(
                "Migration",
                List.of("Action", "Kind", "Mesh", "Name", "Why"),
                changes(),
                change -> List.of(
                        change.action().name(),
                        change.kind(),
                        change.mesh().orElse(""),
                        change.name(),
                        change.reason()));
    }

    /** Creates and updates what the plan says; see {@link #apply(Progress.Listener)}. */
    public MigrationResult apply() {
        return apply(progress -> {});
    }

    /**
     * Creates and updates what the plan says, then connects the zones, and tells of each. A resource that is refused
     * stops nothing but the zones: they stay where they are until everything is there that they need.
     *
     * @throws dev.meshmanager.core.error.MeshException if the other control plane cannot be reached, or a zone cannot
     *     be connected; what was written stays
     */
    public MigrationResult apply(Progress.Listener listener) {
        List<Step> writes = steps.stream().filter(Step::isWrite).toList();
        List<PlannedChange> done = new ArrayList<>();
        List<MigrationResult.Failure> failures = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        OptionalLong total = OptionalLong.of(writes.size() + (long) zones.size());
        long told = 0;
        for (Step step : writes) {
            try {
                Applied applied = to.apply(step.resource());
                warnings.addAll(applied.warnings());
                done.add(step.change());
            } catch (ApiException e) {
                failures.add(new MigrationResult.Failure(step.change(), e));
            }
            listener.onProgress(new Progress(++told, total));
        }
        List<ZoneDeployment> deployments = new ArrayList<>();
        for (ZoneMove zone : failures.isEmpty() ? zones : List.<ZoneMove>of()) {
            deployments.add(zone.connect());
            listener.onProgress(new Progress(++told, total));
        }
        return new MigrationResult(done, failures, warnings, deployments);
    }

    /** Returns how many resources there are of each action. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Migration(");
        for (PlannedChange.Action action : PlannedChange.Action.values()) {
            text.append(action).append(' ').append(changes(action).size()).append(' ');
        }
        return text.toString().stripTrailing() + ")";
    }

    /** A resource as it is sent, and what is done with it. */
    record Step(PlannedChange change, Resource resource) {
        boolean isWrite() {
            return change.action() == PlannedChange.Action.CREATE || change.action() == PlannedChange.Action.UPDATE;
        }
    }
}
