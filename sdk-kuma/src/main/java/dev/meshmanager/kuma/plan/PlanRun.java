package dev.meshmanager.kuma.plan;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.error.MeshException;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.core.error.TransportException;
import dev.meshmanager.core.page.Progress;
import dev.meshmanager.core.parallel.ParallelReads;
import dev.meshmanager.kuma.Applied;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.plan.AppliedChange.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Applies a plan once: stage by stage, the changes of a stage in parallel. */
final class PlanRun {
    private static final String FAILED = "another change failed";
    private static final String CHANGED = "another resource was changed since the plan was made";

    private final Plan plan;
    private final KumaClient kuma;
    private final ApplyOptions options;
    private final ResourceComparison comparison;
    /** Why no other change is started; null as long as they are. */
    private final AtomicReference<@Nullable String> stopped = new AtomicReference<>();
    /** Meshes that this run created: the control plane added resources to them that no plan could see. */
    private final Set<String> newMeshes = ConcurrentHashMap.newKeySet();

    private boolean isInterrupted;

    PlanRun(Plan plan, KumaClient kuma, ApplyOptions options) {
        this.plan = plan;
        this.kuma = kuma;
        this.options = options;
        this.comparison = new ResourceComparison(plan.target().version(), kuma.types());
    }

    List<AppliedChange> run() {
        List<AppliedChange> results = new ArrayList<>();
        OptionalLong total = OptionalLong.of(plan.changes().size());
        Map<PlannedChange, AppliedChange> decided =
                options.goesOn() || plan.changes().size() == 1 ? Map.of() : decided();
        try (ParallelReads runs = new ParallelReads("plan", options.parallelism(), progress -> {})) {
            for (List<PlannedChange> stage : new PlanOrder(kuma.types()).stages(plan.changes())) {
                if (isInterrupted) {
                    stage.forEach(change -> results.add(AppliedChange.of(change, Outcome.NOT_STARTED, "interrupted")));
                    continue;
                }
                Map<PlannedChange, ParallelReads.Read<Optional<AppliedChange>>> running = new LinkedHashMap<>();
                stage.forEach(change -> running.put(
                        change, runs.value(change.resource().toString(), () -> step(change, decided.get(change)))));
                running.forEach((change, read) -> {
                    results.add(result(change, read));
                    options.listener().onProgress(new Progress(results.size(), total));
                });
            }
        }
        return results;
    }

    /**
     * Compares all resources before the first write, so that a plan that does not fit is not applied by half. Returns
     * the changes that are made already, and those that cannot be made.
     */
    private Map<PlannedChange, AppliedChange> decided() {
        // A rollback changes a mesh twice.
        Map<ResourceRef, List<PlannedChange>> byResource = new LinkedHashMap<>();
        plan.changes().forEach(change -> byResource
                .computeIfAbsent(change.resource(), ref -> new ArrayList<>())
                .add(change));
        Map<PlannedChange, AppliedChange> decided = new LinkedHashMap<>();
        try (ParallelReads reads = new ParallelReads("plan", options.parallelism(), progress -> {})) {
            Map<PlannedChange, ParallelReads.Read<Optional<Optional<AppliedChange>>>> running = new LinkedHashMap<>();
            byResource.forEach(
                    (ref, changes) -> running.put(changes.get(0), reads.value(ref.toString(), () -> decided(changes))));
            for (Map.Entry<PlannedChange, ParallelReads.Read<Optional<Optional<AppliedChange>>>> read :
                    running.entrySet()) {
                read.getValue()
                        .get()
                        .flatMap(Function.identity())
                        .ifPresent(outcome -> decided.put(read.getKey(), outcome));
            }
        } catch (TransportException e) {
            isInterrupted = true;
        }
        decided.values().stream()
                .filter(outcome -> !outcome.isDone())
                .findFirst()
                .ifPresent(outcome -> stopped.set(outcome.outcome() == Outcome.CHANGED_SINCE ? CHANGED : FAILED));
        return decided;
    }

    private Optional<AppliedChange> decided(List<PlannedChange> changes) {
        PlannedChange first = changes.get(0);
        try {
            Optional<Resource> now = first.resource().find(kuma);
            if (changes.size() == 1 && isSame(now, first.after())) {
                return Optional.of(AppliedChange.of(first, Outcome.ALREADY_DONE, ""));
            }
            boolean isExpected = isSame(now, first.before())
                    || changes.stream().anyMatch(change -> isSame(now, change.after()))
                    || isAddedToNewMesh(first);
            return isExpected
                    ? Optional.empty()
                    : Optional.of(AppliedChange.of(first, Outcome.CHANGED_SINCE, difference(first, now)));
        } catch (MeshException e) {
            return Optional.of(failed(first, e));
        }
    }

    private static AppliedChange failed(PlannedChange change, MeshException e) {
        return AppliedChange.of(change, Outcome.FAILED, e.request() + ": " + e.reason());
    }

    private AppliedChange result(PlannedChange change, ParallelReads.Read<Optional<AppliedChange>> read) {
        try {
            return read.get().orElseThrow();
        } catch (TransportException e) {
            // The thread was interrupted: running calls are cancelled, and nothing more is started.
            stopped.set(FAILED);
            isInterrupted = true;
            return AppliedChange.of(change, Outcome.FAILED, "interrupted, so it is not known whether it was made");
        }
    }

    private AppliedChange step(PlannedChange change, @Nullable AppliedChange decided) {
        if (decided != null) {
            return decided;
        }
        String reason = stopped.get();
        if (reason != null || options.isCancelled()) {
            return AppliedChange.of(change, Outcome.NOT_STARTED, reason == null ? "cancelled" : reason);
        }
        AppliedChange applied = attempt(change);
        if (!applied.isDone() && !options.goesOn()) {
            stopped.compareAndSet(null, applied.outcome() == Outcome.CHANGED_SINCE ? CHANGED : FAILED);
        }
        return applied;
    }

    private AppliedChange attempt(PlannedChange change) {
        try {
            Optional<Resource> now = change.resource().find(kuma);
            if (isSame(now, change.after())) {
                return AppliedChange.of(change, Outcome.ALREADY_DONE, "");
            }
            if (!isSame(now, change.before()) && !isAddedToNewMesh(change)) {
                return AppliedChange.of(change, Outcome.CHANGED_SINCE, difference(change, now));
            }
            return write(change);
        } catch (MeshException e) {
            return failed(change, e);
        }
    }

    private AppliedChange write(PlannedChange change) {
        if (change.after().isEmpty()) {
            try {
                kuma.delete(change.state());
            } catch (NotFoundException e) {
                return AppliedChange.of(change, Outcome.ALREADY_DONE, "");
            }
            return AppliedChange.of(change, Outcome.DONE, "");
        }
        Applied applied = kuma.apply(change.after().get());
        if (change.action() == Action.CREATE && change.resource().kind().equals(Mesh.TYPE.name())) {
            newMeshes.add(change.resource().name());
        }
        return new AppliedChange(change, Outcome.DONE, "", applied.warnings());
    }

    private boolean isSame(Optional<Resource> now, Optional<Resource> expected) {
        return now.isPresent() == expected.isPresent()
                && now.map(is -> comparison.compare(is, expected.orElseThrow()).isEmpty())
                        .orElse(true);
    }

    private boolean isAddedToNewMesh(PlannedChange change) {
        return change.action() == Action.CREATE
                && change.resource().mesh().filter(newMeshes::contains).isPresent();
    }

    private String difference(PlannedChange change, Optional<Resource> now) {
        if (now.isEmpty()) {
            return "it was deleted since the plan was made";
        }
        if (change.before().isEmpty()) {
            return "it was created since the plan was made";
        }
        return "changed since the plan was made: "
                + comparison.compare(change.before().get(), now.get()).differences().stream()
                        .map(Difference::toString)
                        .collect(Collectors.joining("; "));
    }
}
