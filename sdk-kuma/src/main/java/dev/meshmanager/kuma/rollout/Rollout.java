package dev.meshmanager.kuma.rollout;

import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.text.Counted;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.core.view.Tabular;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.plan.PlanTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A change of a running mesh in stages: each is a plan, and a check that must pass before the next one starts.
 * Immutable.
 *
 * <pre>{@code
 * Rollout rollout = ProgressiveMtls.of(kuma, "default");
 * System.out.println(rollout);
 * rollout.save(Path.of("mtls.json"));
 * RolloutResult result = rollout.run(kuma, RolloutOptions.defaults());
 * }</pre>
 *
 * <p><b>Resuming.</b> Running a rollout again, also one that was loaded from a file, continues from what the control
 * plane has. The check of the last stage that was made is repeated first.
 *
 * <p><b>Secrets.</b> The resources of a rollout may hold secrets, and so does a saved one. The texts do not.
 */
public final class Rollout implements Tabular {
    private final String title;
    private final PlanTarget target;
    private final List<RolloutStage> stages;
    private final List<String> problems;
    private final List<String> notes;
    private final boolean returns;

    Rollout(
            String title,
            PlanTarget target,
            List<RolloutStage> stages,
            List<String> problems,
            List<String> notes,
            boolean returns) {
        this.title = title;
        this.target = target;
        this.stages = List.copyOf(stages);
        this.problems = List.copyOf(problems);
        this.notes = List.copyOf(notes);
        this.returns = returns;
    }

    /** Returns the title, for example {@code Progressive mTLS of mesh default}. */
    public String title() {
        return title;
    }

    /** Returns the control plane that the rollout was made for. */
    public PlanTarget target() {
        return target;
    }

    /** Returns the stages in their order. */
    public List<RolloutStage> stages() {
        return stages;
    }

    /**
     * Returns the reasons why the rollout cannot run: writes that the control plane would refuse, and broken
     * connections.
     */
    public List<String> problems() {
        return problems;
    }

    /** Returns notes for the reader, for example what depends on a member that the rollout changes. */
    public List<String> notes() {
        return notes;
    }

    /** Returns whether the first state is restored if a check fails. */
    public boolean returnsOnFailure() {
        return returns;
    }

    /** Runs the rollout with the default options; see {@link #run(KumaClient, RolloutOptions)}. */
    public RolloutResult run(KumaClient kuma) {
        return run(kuma, RolloutOptions.defaults());
    }

    /**
     * Applies the stages that the control plane does not have yet. After each, waits until the connected zones and
     * proxies have taken it, and until its check passes. If a check fails, nothing further is changed, except that a
     * rollout that {@linkplain #returnsOnFailure() returns} restores the first state.
     *
     * <p><b>Failures.</b> They are in the result, and nothing is thrown for them, not even if the connection is lost.
     *
     * @throws IllegalStateException if the rollout has {@linkplain #problems() problems}; nothing was written
     */
    public RolloutResult run(KumaClient kuma, RolloutOptions options) {
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    "the rollout has " + Counted.of(problems.size(), "problem") + ": " + String.join("; ", problems));
        }
        return new RolloutRun(this, kuma, options).run();
    }

    /**
     * Saves the rollout as a JSON file that only its owner may read, because its resources may hold secrets.
     *
     * @throws java.nio.file.FileAlreadyExistsException if the file exists; it is not changed
     * @throws IOException if the file cannot be written; no file remains
     */
    public void save(Path file) throws IOException {
        RolloutFile.write(file, this);
    }

    /**
     * Loads a saved rollout, with the kinds of Kuma.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if the file is not a saved rollout
     */
    public static Rollout load(Path file) throws IOException {
        return load(file, Kinds.ALL);
    }

    /**
     * Loads a saved rollout, with these kinds.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if the file is not a saved rollout
     */
    public static Rollout load(Path file, ResourceTypes types) throws IOException {
        return RolloutFile.read(file, types);
    }

    /** Returns the title, and for each stage its changes and its check. */
    @Override
    public String toString() {
        return RolloutPage.text(this);
    }

    /** Returns the rollout as Markdown, for example for the comment of a pull request. */
    public String toMarkdown() {
        return RolloutPage.markdown(this);
    }

    /** Returns the rollout as one HTML element, with the plan of each stage. */
    @Override
    public String toHtml() {
        return RolloutPage.html(this);
    }

    /** Returns a table with one row for each stage. */
    @Override
    public Table toTable() {
        return Table.of(
                title,
                List.of("Stage", "Changes", "Check"),
                stages,
                stage -> List.of(
                        stage.title(), stage.plan().summary(), stage.check().toString()));
    }
}
