package dev.meshmanager.konnect.migration;

import dev.meshmanager.core.Resource;
import dev.meshmanager.konnect.migration.PlannedChange.Action;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.inspect.ResourceKinds;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.secret.GlobalSecret;
import dev.meshmanager.kuma.secret.Secret;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares two control planes kind by kind. */
final class MigrationPlanner {
    private static final List<String> FIRST = List.of(Mesh.TYPE.name(), Secret.TYPE.name());
    private static final Set<String> AUTHORITIES_OF_A_CONTROL_PLANE = Set.of("envoy-admin-ca", "inter-cp-ca");
    private static final String USER_TOKEN_KEY = "user-token-signing-key";

    private final KumaClient from;
    private final KumaClient to;
    private final ExportProfile profile;
    private final VersionChange versions;

    MigrationPlanner(KumaClient from, KumaClient to, ExportProfile profile) {
        this.from = from;
        this.to = to;
        this.profile = profile;
        this.versions = VersionChange.of(from, to);
    }

    List<Migration.Step> plan() {
        boolean fromGlobal = isGlobal();
        Map<String, ResourceKinds.Kind> known = new HashMap<>();
        to.resourceKinds().resources().forEach(kind -> known.put(kind.name().orElse(""), kind));
        List<Migration.Step> steps = new ArrayList<>();
        for (ResourceKinds.Kind kind : from.resourceKinds().resources()) {
            if (isMeant(kind)) {
                addSteps(kind, Optional.ofNullable(known.get(kind.name().orElse(""))), fromGlobal, steps);
            }
        }
        steps.sort(Comparator.comparingInt(MigrationPlanner::rank));
        return steps;
    }

    private boolean isMeant(ResourceKinds.Kind kind) {
        boolean isInFederation = kind.includeInFederation().orElse(false);
        switch (profile) {
            case FEDERATION:
                boolean isPolicy =
                        kind.policy().flatMap(ResourceKinds.Policy::isTargetRef).orElse(false);
                return isInFederation && !isPolicy && !kind.name().equals(Optional.of(MeshGateway.TYPE.name()));
            case FEDERATION_WITH_POLICIES:
                return isInFederation;
            default:
                return true;
        }
    }

    private void addSteps(
            ResourceKinds.Kind kind,
            Optional<ResourceKinds.Kind> target,
            boolean fromGlobal,
            List<Migration.Step> steps) {
        String name = kind.name().orElseThrow();
        Optional<String> refusal = refusal(target);
        // Computed kinds need no call, and no line for each insight.
        if (refusal.isPresent() && target.isPresent()) {
            return;
        }
        Map<String, Resource> there = refusal.isPresent() ? Map.of() : byKey(to, name);
        for (Resource resource : byKey(from, name).values()) {
            Optional<String> reason = refusal.or(() -> reasonToLeave(resource, fromGlobal));
            if (reason.isPresent()) {
                steps.add(step(Action.SKIP, resource, reason.get()));
                continue;
            }
            Resource moved = MigratedResource.of(resource);
            Optional<Resource> other = Optional.ofNullable(there.get(key(resource)));
            if (other.isEmpty()) {
                steps.add(step(Action.CREATE, moved, ""));
            } else if (MigratedResource.isSame(other.get(), moved)) {
                steps.add(step(Action.KEEP, moved, "the target has the same resource"));
            } else {
                steps.add(step(Action.UPDATE, moved, "the target has a different resource"));
            }
        }
    }

    private static Optional<String> refusal(Optional<ResourceKinds.Kind> target) {
        if (target.isEmpty()) {
            return Optional.of("the target does not support this kind");
        }
        return target.get().readOnly().orElse(false) ? Optional.of("the target computes this kind") : Optional.empty();
    }

    private static Optional<String> reasonToLeave(Resource resource, boolean fromGlobal) {
        if (resource.type().equals(GlobalSecret.TYPE.name())
                && AUTHORITIES_OF_A_CONTROL_PLANE.contains(resource.name())) {
            return Optional.of("each control plane has its own");
        }
        Map<String, String> labels = resource.labels();
        if (fromGlobal && "zone".equals(labels.get("kuma.io/origin"))) {
            return Optional.of("its zone synchronizes it");
        }
        String role = labels.getOrDefault("kuma.io/policy-role", "system");
        return role.equals("system") || role.equals("workload-owner")
                ? Optional.empty()
                : Optional.of("it belongs to a namespace of its zone");
    }

    private static Map<String, Resource> byKey(KumaClient client, String kind) {
        Map<String, Resource> resources = new LinkedHashMap<>();
        for (Resource resource : client.resources(kind).list()) {
            resources.put(key(resource), resource);
        }
        return resources;
    }

    private static String key(Resource resource) {
        return resource.meshName().orElse("") + "/" + resource.name();
    }

    private Migration.Step step(Action action, Resource resource, String reason) {
        PlannedChange change = new PlannedChange(action, resource.type(), resource.meshName(), resource.name(), reason);
        return new Migration.Step(
                change, resource, versions.losses(change, resource, from.types().find(resource.type())));
    }

    /** Signing keys of user tokens come last: once they exist, the tokens of the old control plane are valid. */
    private static int rank(Migration.Step step) {
        int index = FIRST.indexOf(step.change().kind());
        boolean isLast = step.change().kind().equals(GlobalSecret.TYPE.name())
                && step.change().name().startsWith(USER_TOKEN_KEY);
        return index >= 0 ? index : isLast ? FIRST.size() + 1 : FIRST.size();
    }

    private boolean isGlobal() {
        return ZoneMove.isGlobal(ZoneMove.config(from));
    }
}
