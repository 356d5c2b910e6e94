package dev.meshmanager.kuma.rollout;

import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.analysis.Analysis;
import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.finding.FindingCode;
import dev.meshmanager.kuma.finding.FindingSubject;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.target.RoutePolicy;
import java.util.Set;

/**
 * Sends more and more traffic of a route to one of its backends. The statistics of the proxies are observed at each
 * step, and the first weights come back if there are too many errors.
 *
 * <pre>{@code
 * MeshHTTPRoute route = kuma.resources(MeshHTTPRoute.TYPE).get("default", "web");
 * Canary.of(kuma, route, "web-v2", Guard.defaults(), 5, 25, 100).run(kuma);
 * }</pre>
 */
public final class Canary {
    private static final int ALL = 100;
    private static final Set<FindingCode> UNUSABLE = Set.of(
            AnalysisCode.BACKEND_NOT_FOUND,
            AnalysisCode.DESTINATION_NOT_FOUND,
            AnalysisCode.SELECTS_NOTHING,
            AnalysisCode.HTTP_ON_TCP);

    private Canary() {}

    /**
     * Returns the rollout. It has a problem if the backend does not exist, if no proxy uses the route, or if a proxy
     * that may make the call now would be refused by the backend.
     *
     * @param route a {@code MeshHTTPRoute} or a {@code MeshTCPRoute} as the control plane has it
     * @param backend the name, or the {@code kuma.io/display-name} label, of the backend in the route that gets more
     *     traffic
     * @param percents the share of the traffic at each step, from 0 to 100; the other backends share the rest as before
     * @throws IllegalArgumentException if the route is of another kind or does not have the backend beside others, or
     *     if there are no percents, or they do not increase
     * @throws dev.meshmanager.core.error.MeshException if the resources cannot be read
     */
    public static Rollout of(KumaClient kuma, RoutePolicy route, String backend, Guard guard, int... percents) {
        int before = -1;
        for (int percent : percents) {
            if (percent <= before || percent > ALL) {
                throw new IllegalArgumentException("the percents must increase from 0 to 100");
            }
            before = percent;
        }
        if (percents.length == 0) {
            throw new IllegalArgumentException("a canary needs at least one step");
        }
        RolloutBuilder rollout = new RolloutBuilder(
                        kuma,
                        "Canary of " + backend + " in " + route.type() + " " + route.name(),
                        kuma.resources(Mesh.TYPE).get(route.mesh()))
                .has(route)
                .returningOnFailure();
        Estate estate = kuma.estate();
        FindingSubject subject = FindingSubject.of(route);
        Analysis.of(estate)
                .where(finding -> finding.subject().equals(subject) && UNUSABLE.contains(finding.code()))
                .forEach(finding -> rollout.problem(subject + ": " + finding.message()));
        for (int percent : percents) {
            rollout.stage(
                    "Send " + percent + " % to " + backend,
                    StageCheck.statistics(route.mesh(), backend, guard),
                    RouteWeights.of(route, backend, percent));
        }
        return rollout.keepsCalls(estate, route.mesh()).build();
    }
}
