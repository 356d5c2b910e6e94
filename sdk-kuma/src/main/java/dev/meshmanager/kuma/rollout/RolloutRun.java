package dev.meshmanager.kuma.rollout;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.error.MeshException;
import dev.meshmanager.core.page.Progress;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.plan.AppliedPlan;
import dev.meshmanager.kuma.plan.ApplyOptions;
import dev.meshmanager.kuma.plan.Plan;
import dev.meshmanager.kuma.plan.Propagation;
import dev.meshmanager.kuma.plan.Recipient;
import dev.meshmanager.kuma.plan.ResourceRef;
import dev.meshmanager.kuma.rollout.RunningCheck.Verdict;
import dev.meshmanager.kuma.rollout.StageResult.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs a rollout once, from the stage that the control plane has. */
final class RolloutRun {
    private static final String CANCELLED = "cancelled";

    private final Rollout rollout;
    private final KumaClient kuma;
    private final RolloutOptions options;
    private final RolloutPosition position;
    private final List<StageResult> results = new ArrayList<>();
    private Optional<AppliedPlan> returned = Optional.empty();

    RolloutRun(Rollout rollout, KumaClient kuma, RolloutOptions options) {
        this.rollout = rollout;
        this.kuma = kuma;
        this.options = options;
        this.position = new RolloutPosition(rollout);
    }

    RolloutResult run() {
        try {
            Map<ResourceRef, Optional<Resource>> now = position.read(kuma);
            Optional<Integer> made = position.of(now);
            if (made.isPresent()) {
                run(made.get());
            } else {
                add(
                        Outcome.NOT_STARTED,
                        "changed by somebody else since the rollout was made: " + join(position.foreign(now).stream()));
            }
        } catch (MeshException e) {
            add(Outcome.FAILED, e.request() + ": " + e.reason());
        }
        while (results.size() < rollout.stages().size()) {
            add(Outcome.NOT_STARTED, "an earlier stage is not finished");
        }
        return new RolloutResult(results, returned);
    }

    private void run(int made) {
        for (int number = 0; number < rollout.stages().size(); number++) {
            RolloutStage stage = rollout.stages().get(number);
            if (number < made - 1) {
                add(Outcome.ALREADY_DONE, "");
                continue;
            }
            if (number >= made) {
                Optional<String> failure = apply(stage);
                if (failure.isPresent()) {
                    add(Outcome.FAILED, failure.get());
                    return;
                }
            }
            Verdict verdict = check(stage);
            if (!verdict.isPassed()) {
                add(Outcome.FAILED, verdict.reason());
                if (rollout.returnsOnFailure() && !options.cancelled().getAsBoolean()) {
                    returned = Optional.of(restore());
                }
                return;
            }
            add(Outcome.DONE, "");
            options.listener()
                    .onProgress(new Progress(
                            results.size(), OptionalLong.of(rollout.stages().size())));
        }
    }

    private void add(Outcome outcome, String reason) {
        results.add(new StageResult(rollout.stages().get(results.size()), outcome, reason));
    }

    /** Returns why the changes were not made, or not taken. Empty if they were. */
    private Optional<String> apply(RolloutStage stage) {
        AppliedPlan applied =
                stage.plan().apply(kuma, ApplyOptions.defaults().parallelism(1).cancelWhen(options.cancelled()));
        if (!applied.isComplete()) {
            return Optional.of(join(applied.notDone().stream()));
        }
        if (stage.plan().isEmpty()) {
            return Optional.empty();
        }
        Propagation propagation = applied.awaitPropagated(kuma, options.timeout(), options.clock(), options.sleeper());
        return propagation.isComplete()
                ? Optional.empty()
                : Optional.of("not taken: "
                        + join(Stream.concat(
                                propagation.lagging().stream(), propagation.in(Recipient.State.REJECTED).stream())));
    }

    /** Repeats the check until it passes or fails, or until the timeout. */
    private Verdict check(RolloutStage stage) {
        RunningCheck check = RunningCheck.of(stage.check(), kuma, options);
        Duration timeout = options.timeout().plus(check.window());
        Instant start = options.clock().instant();
        while (true) {
            if (options.cancelled().getAsBoolean()) {
                return Verdict.failed(CANCELLED);
            }
            Verdict verdict = check.poll();
            Duration waited = Duration.between(start, options.clock().instant());
            if (verdict.isFinal() || waited.compareTo(timeout) >= 0) {
                return verdict;
            }
            try {
                options.sleeper().sleep(options.interval());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Verdict.failed("interrupted");
            }
        }
    }

    private AppliedPlan restore() {
        List<Resource> first =
                position.first().values().stream().flatMap(Optional::stream).toList();
        ResourceType<?>[] kinds = position.first().keySet().stream()
                .flatMap(ref -> kuma.types().find(ref.kind()).stream())
                .distinct()
                .toArray(ResourceType<?>[]::new);
        return Plan.of(first)
                .deleting(resource -> position.first()
                        .getOrDefault(ResourceRef.of(resource), Optional.of(resource))
                        .isEmpty())
                .deletingOnly(kinds)
                .against(kuma)
                .apply(kuma);
    }

    private static String join(Stream<?> items) {
        return items.map(String::valueOf).collect(Collectors.joining("; "));
    }
}
