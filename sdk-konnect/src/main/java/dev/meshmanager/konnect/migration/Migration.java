package dev.meshmanager.konnect.migration;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.core.page.Progress;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.core.view.Tabular;
import dev.meshmanager.konnect.KonnectClient;
import dev.meshmanager.konnect.controlplane.MeshControlPlane;
import dev.meshmanager.konnect.zone.ZoneDeployment;
import dev.meshmanager.konnect.zone.ZoneDeploymentSpec;
import dev.meshmanager.kuma.Applied;
import dev.meshmanager.kuma.KumaClient;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * A plan that moves the resources of one control plane to another. It is made once, from the resources that both have
 * at that time. Applying it again is safe; a new plan shows what is left. Nothing is deleted. Not thread-safe.
 *
 * <p><b>Zones.</b> Zones move one by one and keep their names. On the way to Konnect, applying the plan returns the new
 * deployment files of each zone. Until all zones have moved, traffic between zones of the old and the new control plane
 * may fail.
 *
 * <p><b>Certificates.</b> Builtin certificate authorities move with their keys, so that proxies keep trusting each
 * other. New meshes get no initial policies.
 *
 * <p><b>Versions.</b> If the target has another version of Kuma, the plan says what the target would refuse, drop or no
 * longer know: {@link #losses()}. {@link #apply()} then writes nothing, unless {@link #acceptLosses()} allows it.
 *
 * <p><b>Secrets.</b> {@link #resources()} contains the secrets that move.
 */
public final class Migration implements Tabular {
    private final KumaClient to;
    private final List<Step> steps;
    private final List<ZoneMove> zones;
    private final boolean areLossesAccepted;

    private Migration(KumaClient to, List<Step> steps, List<ZoneMove> zones, boolean areLossesAccepted) {
        this.to = to;
        this.steps = steps;
        this.zones = zones;
        this.areLossesAccepted = areLossesAccepted;
    }

    /**
     * Compares two control planes and returns the plan that moves the resources of the first to the second. Makes read
     * calls only, two for each kind and a few for the versions and the settings.
     *
     * @param from the control plane that has the resources
     * @param to the control plane that gets them
     * @throws dev.meshmanager.core.error.MeshException if a call fails
     */
    public static Migration plan(KumaClient from, KumaClient to, ExportProfile profile) {
        return new Migration(to, new MigrationPlanner(from, to, profile).plan(), List.of(), false);
    }

    /**
     * Compares a control plane with one of Konnect; see {@link #plan(KumaClient, KonnectClient, MeshControlPlane,
     * ExportProfile, Consumer)}.
     */
    public static Migration plan(KumaClient from, KonnectClient konnect, MeshControlPlane to, ExportProfile profile) {
        return plan(from, konnect, to, profile, zone -> {});
    }

    /**
     * Compares a control plane with a mesh control plane of Konnect, and returns the plan that moves its resources and
     * zones. The zones are those of a global control plane, or the control plane itself if it runs a zone. Makes read
     * calls only.
     *
     * @param from the control plane that has the resources
     * @param to the mesh control plane that gets them
     * @param zone changes the settings of each zone; name, platform, ingress and egress are set to those of
     *     {@code from}
     * @throws dev.meshmanager.core.error.MeshException if a call fails
     */
    public static Migration plan(
            KumaClient from,
            KonnectClient konnect,
            MeshControlPlane to,
            ExportProfile profile,
            Consumer<ZoneDeploymentSpec.Builder> zone) {
        KumaClient there = konnect.kuma(to);
        return new Migration(
                there,
                new MigrationPlanner(from, there, profile).plan(),
                ZoneMove.of(from, there, konnect.zones(to), zone),
                false);
    }

    /** Returns the change of each resource, in the order of execution. */
    public List<PlannedChange> changes() {
        return steps.stream().map(Step::change).toList();
    }

    /** Returns the changes with this action. */
    public List<PlannedChange> changes(PlannedChange.Action action) {
        return changes().stream().filter(change -> change.action() == action).toList();
    }

    /**
     * Returns the losses that the other version of the target causes; empty if there are none. The facts about Kuma 3.0
     * are those of a preview; see {@link dev.meshmanager.kuma.kind.KumaVersion}.
     */
    public List<MigrationLoss> losses() {
        return steps.stream().flatMap(step -> step.losses().stream()).toList();
    }

    /** Returns the same plan, which is executed in spite of its {@link #losses()}. */
    public Migration acceptLosses() {
        return new Migration(to, steps, zones, true);
    }

    /** Returns the resources to create or update, in the form in which they are sent. They include secrets. */
    public List<Resource> resources() {
        return steps.stream().filter(Step::isWrite).map(Step::resource).toList();
    }

    /** Returns the names of the zones to connect, or an empty list if the target is not a Konnect control plane. */
    public List<String> zones() {
        return zones.stream().map(ZoneMove::name).toList();
    }

    /** Returns a description with one line for each resource and each zone. It contains no secrets. */
    public String describe() {
        StringBuilder text = new StringBuilder();
        changes().forEach(change -> text.append(change).append('\n'));
        losses().forEach(loss -> text.append(loss).append('\n'));
        zones().forEach(zone -> text.append("CONNECT zone ").append(zone).append('\n'));
        return text.toString();
    }

    /** Returns a table with the change of each resource and its reason. It contains no secrets. */
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

    /** Executes the plan; see {@link #apply(Progress.Listener)}. */
    public MigrationResult apply() {
        return apply(progress -> {});
    }

    /**
     * Creates and updates the resources, then connects the zones. If the target refuses a resource, the others are
     * still written, but no zone is connected: zones stay until everything that they need has moved.
     *
     * @param listener receives the number of resources and zones done, on the calling thread
     * @throws IllegalStateException if resources would lose something and the losses are not accepted; nothing is
     *     written
     * @throws dev.meshmanager.core.error.MeshException if the target cannot be reached, or if a zone cannot be
     *     connected; what was written stays
     */
    public MigrationResult apply(Progress.Listener listener) {
        requireNoLosses();
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

    private void requireNoLosses() {
        List<MigrationLoss> losses = losses();
        if (!losses.isEmpty() && !areLossesAccepted) {
            throw new IllegalStateException("the target has another version, on which " + losses.size()
                    + " things would be lost, first: " + losses.get(0)
                    + "; losses() has all of them, and acceptLosses() allows them");
        }
    }

    /** Returns the number of resources for each action. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Migration(");
        for (PlannedChange.Action action : PlannedChange.Action.values()) {
            text.append(action).append(' ').append(changes(action).size()).append(' ');
        }
        return text.toString().stripTrailing() + ")";
    }

    /** A resource in the form in which it is sent, and its change. */
    record Step(PlannedChange change, Resource resource, List<MigrationLoss> losses) {
        boolean isWrite() {
            return change.action() == PlannedChange.Action.CREATE || change.action() == PlannedChange.Action.UPDATE;
        }
    }
}
