package dev.meshmanager.kuma.plan;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.format.DocumentScan;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.text.Counted;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.core.view.Tabular;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.analysis.Analysis;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.finding.FindingReport;
import dev.meshmanager.kuma.impact.Impact;
import dev.meshmanager.kuma.kind.Kinds;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The changes that make a control plane have desired resources: read first, then applied, and rolled back if need be.
 * Immutable.
 *
 * <pre>{@code
 * Plan plan = Plan.of(kuma.documents().scan(Path.of("mesh"))).ownedBy("team", "payments").against(kuma);
 * System.out.println(plan);
 * AppliedPlan applied = plan.apply(kuma);
 * }</pre>
 *
 * <p><b>Order.</b> Meshes are written first, then secrets, then the other resources. Resources are deleted last, in the
 * reverse order.
 *
 * <p><b>Concurrent changes.</b> Before the first write, and again before each, the resource is read and compared with
 * the resource for which the plan was made. A foreign change is reported and not overwritten. The API has no
 * conditional writes, so a foreign change between this read and the write is not noticed.
 *
 * <p><b>Secrets.</b> The resources of a plan may hold secrets, and so does a saved plan. The texts, the HTML and the
 * Markdown of a plan do not.
 */
public final class Plan implements Tabular {
    private final PlanTarget target;
    private final List<PlannedChange> changes;
    private final List<ResourceRef> unchanged;
    private final List<String> problems;
    private final List<String> notes;

    Plan(
            PlanTarget target,
            List<PlannedChange> changes,
            List<ResourceRef> unchanged,
            List<String> problems,
            List<String> notes) {
        this.target = target;
        this.changes = List.copyOf(changes);
        this.unchanged = List.copyOf(unchanged);
        this.problems = List.copyOf(problems);
        this.notes = List.copyOf(notes);
    }

    /** Returns a desired state of these resources. */
    public static DesiredState of(Resource... resources) {
        return of(Arrays.asList(resources));
    }

    /** Returns a desired state of these resources. */
    public static DesiredState of(Collection<? extends Resource> resources) {
        return DesiredState.of(resources, List.of());
    }

    /** Returns a desired state of the resources of files. The notes of the plan name the skipped documents. */
    public static DesiredState of(DocumentScan scan) {
        return DesiredState.of(scan.resources(), scan.skipped());
    }

    /** Returns the control plane that the plan was made for. */
    public PlanTarget target() {
        return target;
    }

    /** Returns the changes in the order in which they are made. */
    public List<PlannedChange> changes() {
        return changes;
    }

    /** Returns the changes of one action, in their order. */
    public List<PlannedChange> changes(Action action) {
        return changes.stream().filter(change -> change.action() == action).toList();
    }

    /** Returns the desired resources that the control plane has already, sorted by kind, mesh and name. */
    public List<ResourceRef> unchanged() {
        return unchanged;
    }

    /**
     * Returns why the control plane would refuse desired resources: the violations of its rules. Empty if there are
     * none. A plan with problems is not applied.
     */
    public List<String> problems() {
        return problems;
    }

    /** Returns notes for the reader, for example the documents that were skipped. */
    public List<String> notes() {
        return notes;
    }

    /** Returns whether there is nothing to change. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * Returns the estate as it is after the changes, without what the control plane computes.
     *
     * @param estate the estate of the control plane, for example {@link KumaClient#estate()}
     */
    public Estate appliedTo(Estate estate) {
        List<Resource> deleted =
                changes(Action.DELETE).stream().map(PlannedChange::state).toList();
        List<Resource> written =
                changes.stream().flatMap(change -> change.after().stream()).toList();
        return estate.without(deleted).with(written);
    }

    /**
     * Returns the effect of the changes on the proxies of an estate: each member of their configuration before and
     * after. Makes no call.
     *
     * @param estate the estate of the control plane, for example {@link KumaClient#estate()}
     */
    public Impact impact(Estate estate) {
        return Impact.of(estate, this::appliedTo);
    }

    /**
     * Returns the findings of {@link Analysis} that an estate has only after the changes. Makes no call.
     *
     * @param estate the estate of the control plane, for example {@link KumaClient#estate()}
     * @param clock the clock; certificates are judged at its time
     */
    public FindingReport addedFindings(Estate estate, Clock clock) {
        return Analysis.added(estate, appliedTo(estate), clock);
    }

    /** Applies the plan with the default options; see {@link #apply(KumaClient, ApplyOptions)}. */
    public AppliedPlan apply(KumaClient kuma) {
        return apply(kuma, ApplyOptions.defaults());
    }

    /**
     * Makes the changes. All resources that change are compared with those for which the plan was made before the first
     * is written: if one differs, nothing is written, unless the options {@linkplain ApplyOptions#goOn() go on}. Makes
     * at most three calls for each change, and none for unchanged resources. A change that was made already is skipped,
     * so that applying a plan again is safe.
     *
     * <p><b>Failures.</b> They are in the result, and nothing is thrown for them. Interrupting the thread cancels the
     * running calls; the result says so.
     *
     * @throws IllegalStateException if the plan has {@linkplain #problems() problems}; nothing was written
     * @throws IllegalArgumentException if the plan was made for another control plane; nothing was written
     * @throws dev.meshmanager.core.error.MeshException if the control plane does not answer; nothing was written
     */
    public AppliedPlan apply(KumaClient kuma, ApplyOptions options) {
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    "the plan has " + Counted.of(problems.size(), "problem") + ": " + String.join("; ", problems));
        }
        target.requireSame(kuma);
        Instant started = Instant.now();
        return new AppliedPlan(this, started, new PlanRun(this, kuma, options).run());
    }

    /**
     * Returns the plan that undoes this one, whether all of it was applied or only a part. Changes that were not made
     * are then found to be undone already. Makes no call.
     */
    public Plan inverse() {
        return new PlanInversion(target).of(changes);
    }

    /**
     * Saves the plan as a JSON file that only its owner may read, because its resources may hold secrets.
     *
     * @throws java.nio.file.FileAlreadyExistsException if the file exists; it is not changed
     * @throws IOException if the file cannot be written; no file remains
     */
    public void save(Path file) throws IOException {
        PlanFile.of(file, PlanFile.tree(this)).writeAs(file);
    }

    /**
     * Saves the plan like {@link #save}, in place of a file that exists.
     *
     * @throws IOException if the file cannot be written; what was there is not changed
     */
    public void overwrite(Path file) throws IOException {
        PlanFile.of(file, PlanFile.tree(this)).replace(file);
    }

    /**
     * Loads a saved plan, with the kinds of Kuma.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if the file is not a saved plan
     */
    public static Plan load(Path file) throws IOException {
        return load(file, Kinds.ALL);
    }

    /**
     * Loads a saved plan, with these kinds.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if the file is not a saved plan
     */
    public static Plan load(Path file, ResourceTypes types) throws IOException {
        return new PlanFile(file, types).plan();
    }

    /** Returns the plan as {@link #save} writes it. Its resources may hold secrets. */
    public String toJson() {
        return Json.writePretty(JsonValue.of(PlanFile.tree(this))) + "\n";
    }

    /**
     * Reads what {@link #toJson()} returns.
     *
     * @throws IllegalArgumentException if the text is not a plan
     */
    public static Plan ofJson(String json, ResourceTypes types) {
        return new PlanFile("the text", json, types).plan();
    }

    /**
     * Returns the number of changes by action, for example {@code 2 to create, 1 to update, 0 to delete, 5 unchanged}.
     */
    public String summary() {
        return changes(Action.CREATE).size() + " to create, "
                + changes(Action.UPDATE).size() + " to update, "
                + changes(Action.DELETE).size() + " to delete, " + unchanged.size() + " unchanged";
    }

    /** Returns the control plane, the summary, one line for each change and each difference, problems and notes. */
    @Override
    public String toString() {
        return PlanPage.text(this);
    }

    /** Returns the plan as Markdown, for example for the comment of a pull request. */
    public String toMarkdown() {
        return PlanPage.markdown(this);
    }

    /** Returns the plan as one HTML element, with the whole content of created and deleted resources. */
    @Override
    public String toHtml() {
        return PlanPage.html(this);
    }

    /** Returns a table with one row for each change. */
    @Override
    public Table toTable() {
        return PlanPage.table(this);
    }
}
