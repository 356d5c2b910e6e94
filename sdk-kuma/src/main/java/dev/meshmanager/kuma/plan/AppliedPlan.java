package dev.meshmanager.kuma.plan;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.text.Counted;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.core.view.Tabular;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.plan.AppliedChange.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** The outcome of applying a plan. Immutable. */
public final class AppliedPlan implements Tabular {
    private final Plan plan;
    private final Instant started;
    private final List<AppliedChange> changes;

    AppliedPlan(Plan plan, Instant started, List<AppliedChange> changes) {
        this.plan = plan;
        this.started = started;
        this.changes = List.copyOf(changes);
    }

    /** Returns the plan that was applied. */
    public Plan plan() {
        return plan;
    }

    /** Returns when the work started, by the clock of this machine. */
    public Instant started() {
        return started;
    }

    /** Returns the outcome of each change, in the order of the plan. */
    public List<AppliedChange> changes() {
        return changes;
    }

    /** Returns the changes that were not made, with the reasons. Empty if all were made. */
    public List<AppliedChange> notDone() {
        return changes.stream().filter(change -> !change.isDone()).toList();
    }

    /** Returns whether the control plane has all resources as planned. */
    public boolean isComplete() {
        return notDone().isEmpty();
    }

    /**
     * Returns the plan that undoes the changes that were made, and those of which it is not known whether they were
     * made. Makes no call. Changes that somebody else has made since are reported when it is applied, and kept.
     */
    public Plan rollback() {
        return new PlanInversion(plan.target())
                .of(changes.stream()
                        .filter(change -> change.outcome() == Outcome.DONE || change.outcome() == Outcome.FAILED)
                        .map(AppliedChange::change)
                        .toList());
    }

    /**
     * Waits until the zones and proxies that are connected have taken the changes; see
     * {@link #awaitPropagated(KumaClient, Duration, Clock)}.
     */
    public Propagation awaitPropagated(KumaClient kuma, Duration timeout) {
        return awaitPropagated(kuma, timeout, Clock.systemUTC());
    }

    /**
     * Reads the connections of zones and proxies once a second, until all connected ones have acknowledged what was
     * sent to them, or until the timeout. Whether a proxy is concerned is not known, so that up to twelve seconds pass
     * while the control plane has sent nothing to some proxies. Nothing is thrown at the timeout: the result has the
     * zones and proxies that lag.
     *
     * @throws dev.meshmanager.core.error.MeshException if a list cannot be read, or the thread is interrupted
     */
    public Propagation awaitPropagated(KumaClient kuma, Duration timeout, Clock clock) {
        return awaitPropagated(kuma, timeout, clock, Sleeper.system());
    }

    /** Waits with this sleeper; see {@link #awaitPropagated(KumaClient, Duration, Clock)}. */
    public Propagation awaitPropagated(KumaClient kuma, Duration timeout, Clock clock, Sleeper sleeper) {
        return propagation(kuma, clock, sleeper).await(timeout);
    }

    PropagationWatch propagation(KumaClient kuma, Clock clock, Sleeper sleeper) {
        List<PlannedChange> done = changes.stream()
                .filter(AppliedChange::isDone)
                .map(AppliedChange::change)
                .toList();
        return new PropagationWatch(kuma, done, serverTime(kuma, done), clock, sleeper);
    }

    /** Returns when a written resource was stored, because the clocks of the two machines may differ. */
    private Instant serverTime(KumaClient kuma, List<PlannedChange> done) {
        return done.stream()
                .filter(change -> change.action() != Action.DELETE)
                .findFirst()
                .flatMap(change -> change.resource().find(kuma))
                .flatMap(Resource::modificationTime)
                .orElse(started);
    }

    /**
     * Saves the outcome with the plan as a JSON file that only its owner may read.
     *
     * @throws java.nio.file.FileAlreadyExistsException if the file exists; it is not changed
     * @throws IOException if the file cannot be written; no file remains
     */
    public void save(Path file) throws IOException {
        PlanFile.of(file, PlanFile.tree(this)).writeAs(file);
    }

    /**
     * Loads a saved outcome, with the kinds of Kuma.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if the file is not a saved outcome
     */
    public static AppliedPlan load(Path file) throws IOException {
        return load(file, Kinds.ALL);
    }

    /**
     * Loads a saved outcome, with these kinds.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if the file is not a saved outcome
     */
    public static AppliedPlan load(Path file, ResourceTypes types) throws IOException {
        return new PlanFile(file, types).applied();
    }

    /** Returns a table with one row for each change. */
    @Override
    public Table toTable() {
        return Table.of(
                        "Applied changes: " + summary(),
                        List.of("Outcome", "Action", "Kind", "Mesh", "Name", "Reason"),
                        changes,
                        change -> List.of(
                                change.outcome().toString(),
                                change.change().action().toString(),
                                change.change().resource().kind(),
                                change.change().resource().mesh().orElse(""),
                                change.change().resource().name(),
                                change.reason()))
                .withoutEmptyColumns();
    }

    /** Returns the number of changes by outcome, for example {@code 1 of 9 changes made, 8 already done}. */
    public String summary() {
        long made = count(Outcome.DONE);
        long already = count(Outcome.ALREADY_DONE);
        long open = changes.size() - made - already;
        return (made == 0 ? "nothing made" : made + " of " + Counted.of(changes.size(), "change") + " made")
                + (already == 0 ? "" : ", " + already + " already done")
                + (open == 0 ? "" : ", " + open + " not made");
    }

    private long count(Outcome outcome) {
        return changes.stream().filter(change -> change.outcome() == outcome).count();
    }

    /** Returns the number of changes by outcome, and one line for each that was not made and for each warning. */
    @Override
    public String toString() {
        return summary()
                + notDone().stream().map(change -> "\n" + change).collect(Collectors.joining())
                + changes.stream()
                        .flatMap(change -> change.warnings().stream()
                                .map(warning -> "\nwarning: " + change.change().resource() + ": " + warning))
                        .collect(Collectors.joining());
    }
}
