package dev.meshmanager.kuma.plan;

import dev.meshmanager.core.page.Progress;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/** How a plan is applied. Immutable. */
public final class ApplyOptions {
    private static final int DEFAULT_PARALLELISM = 4;
    private static final ApplyOptions DEFAULTS =
            new ApplyOptions(DEFAULT_PARALLELISM, false, progress -> {}, () -> false);

    private final int parallelism;
    private final boolean goesOn;
    private final Progress.Listener listener;
    private final BooleanSupplier cancelled;

    private ApplyOptions(int parallelism, boolean goesOn, Progress.Listener listener, BooleanSupplier cancelled) {
        this.parallelism = parallelism;
        this.goesOn = goesOn;
        this.listener = listener;
        this.cancelled = cancelled;
    }

    /** Returns the default options: four changes at a time, stop at the first failure. */
    public static ApplyOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Returns these options with this number of changes at a time. Changes that need each other are never made at the
     * same time.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public ApplyOptions parallelism(int parallelism) {
        if (parallelism < 1) {
            throw new IllegalArgumentException("the parallelism must be positive, not " + parallelism);
        }
        return new ApplyOptions(parallelism, goesOn, listener, cancelled);
    }

    /**
     * Returns these options so that the other changes are made although one failed. Default: no change is started after
     * the first failure.
     */
    public ApplyOptions goOn() {
        return new ApplyOptions(parallelism, true, listener, cancelled);
    }

    /** Returns these options with a listener. It receives the number of finished changes, on the calling thread. */
    public ApplyOptions onProgress(Progress.Listener listener) {
        return new ApplyOptions(parallelism, goesOn, Objects.requireNonNull(listener, "listener"), cancelled);
    }

    /**
     * Returns these options so that no change is started once the condition is true. It is asked before each change, by
     * several threads. Changes that are running are finished.
     */
    public ApplyOptions cancelWhen(BooleanSupplier cancelled) {
        return new ApplyOptions(parallelism, goesOn, listener, Objects.requireNonNull(cancelled, "cancelled"));
    }

    int parallelism() {
        return parallelism;
    }

    boolean goesOn() {
        return goesOn;
    }

    Progress.Listener listener() {
        return listener;
    }

    boolean isCancelled() {
        return cancelled.getAsBoolean();
    }

    /** Returns the number of changes at a time, and what happens after a failure. */
    @Override
    public String toString() {
        return parallelism + " at a time, " + (goesOn ? "go on" : "stop") + " after a failure";
    }
}
