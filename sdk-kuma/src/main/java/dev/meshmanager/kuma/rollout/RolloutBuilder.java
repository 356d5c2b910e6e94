package dev.meshmanager.kuma.rollout;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.plan.Plan;
import dev.meshmanager.kuma.plan.PlanTarget;
import dev.meshmanager.kuma.plan.PlannedChange;
import dev.meshmanager.kuma.plan.ResourceRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Collects stages. The plan of each one is compared with what the stages before it leave. */
final class RolloutBuilder {
    private final KumaClient kuma;
    private final String title;
    private final PlanTarget target;
    private final Map<ResourceRef, Resource> state = new LinkedHashMap<>();
    private final List<RolloutStage> stages = new ArrayList<>();
    private final Set<String> problems = new LinkedHashSet<>();
    private final List<String> notes = new ArrayList<>();
    private boolean returns;

    /** Makes two calls. */
    RolloutBuilder(KumaClient kuma, String title, Mesh mesh) {
        this.kuma = kuma;
        this.title = title;
        this.target = PlanTarget.of(kuma);
        has(mesh);
    }

    PlanTarget target() {
        return target;
    }

    /** Tells that the control plane has this resource. */
    RolloutBuilder has(Resource resource) {
        state.put(ResourceRef.of(resource), resource);
        return this;
    }

    /** Returns whether the resource is a copy, which only the control plane that it comes from may change. */
    boolean isForeign(Resource resource) {
        return target.isCopy(resource.labels());
    }

    RolloutBuilder problem(String problem) {
        problems.add(problem);
        return this;
    }

    RolloutBuilder note(String note) {
        notes.add(note);
        return this;
    }

    RolloutBuilder returningOnFailure() {
        returns = true;
        return this;
    }

    RolloutBuilder stage(String name, StageCheck check, Resource... resources) {
        return stage(name, check, List.of(resources), List.of());
    }

    RolloutBuilder stage(
            String name,
            StageCheck check,
            Collection<? extends Resource> applied,
            Collection<? extends Resource> deleted) {
        Set<ResourceRef> refs = deleted.stream().map(ResourceRef::of).collect(Collectors.toSet());
        ResourceType<?>[] kinds = deleted.stream()
                .flatMap(resource -> kuma.types().find(resource.type()).stream())
                .distinct()
                .toArray(ResourceType<?>[]::new);
        // A resource that the rollout has not read yet may exist, and is not to be taken for a new one.
        applied.stream().map(ResourceRef::of).filter(this::isUnread).forEach(ref -> ref.find(kuma)
                .ifPresent(this::has));
        deleted.stream().filter(resource -> isUnread(ResourceRef.of(resource))).forEach(this::has);
        Plan plan = Plan.of(applied)
                .deleting(resource -> refs.contains(ResourceRef.of(resource)))
                .deletingOnly(kinds)
                .against(List.copyOf(state.values()), target);
        for (PlannedChange change : plan.changes()) {
            change.after()
                    .ifPresentOrElse(
                            after -> state.put(change.resource(), after), () -> state.remove(change.resource()));
        }
        problems.addAll(plan.problems());
        stages.add(new RolloutStage(name, plan, check));
        return this;
    }

    private boolean isUnread(ResourceRef ref) {
        return !state.containsKey(ref)
                && stages.stream()
                        .flatMap(stage -> stage.plan().changes().stream())
                        .noneMatch(change -> change.resource().equals(ref));
    }

    /** Adds a problem for each stage that would end a connection between proxies of the mesh. */
    RolloutBuilder keepsConnections(Estate estate, String mesh) {
        return keepsConnections(estate, mesh, UnaryOperator.identity());
    }

    /** Does the same for a control plane that adds resources by itself. */
    RolloutBuilder keepsConnections(Estate estate, String mesh, UnaryOperator<Estate> reaction) {
        problems.addAll(LostConnections.of(estate, mesh, stages, reaction));
        return this;
    }

    /** Adds a problem for each stage that would break calls of services. The proxies that answer them may change. */
    RolloutBuilder keepsCalls(Estate estate, String mesh) {
        problems.addAll(LostConnections.calls(estate, mesh, stages));
        return this;
    }

    /** Throws an exception if the version of the control plane does not have a kind that the rollout needs. */
    RolloutBuilder requires(ResourceType<?> type) {
        if (!target.version().has(type)) {
            throw new IllegalArgumentException("Kuma " + target.version() + " has no " + type.name());
        }
        return this;
    }

    Rollout build() {
        return new Rollout(title, target, stages, List.copyOf(problems), notes, returns);
    }
}
