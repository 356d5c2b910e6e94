package dev.meshmanager.kuma.matching.rules;

import dev.meshmanager.kuma.matching.model.Entry;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.matching.model.References;
import dev.meshmanager.kuma.matching.select.PolicySelector;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Spreads the entries of a policy that is for a route over the rules and destinations of the route. */
final class RouteEntries {
    private static final String MATCHES_TAG = "__rule-matches-hash__";

    private RouteEntries() {}

    /** Returns an entry for each rule of the route; a tag has the hash of the matches of the rule. */
    static List<Entry> byMatches(IndexedPolicy policy, MeshModel mesh) {
        List<Entry> entries = new ArrayList<>();
        for (IndexedPolicy route : new PolicySelector(mesh).routes(policy)) {
            for (MeshHTTPRoute.To to : ((MeshHTTPRoute) route.policy()).spec().to()) {
                for (MeshHTTPRoute.Rule rule : to.rules()) {
                    TargetRef target = target(to, MatchesHash.of(rule.matches()));
                    for (Entry entry : policy.to()) {
                        entries.add(new Entry(policy, entries.size(), entry.path(), target, List.of(), entry.conf()));
                    }
                }
            }
        }
        return entries;
    }

    private static TargetRef target(MeshHTTPRoute.To to, String hash) {
        TargetRef destination = to.targetRef().orElse(References.MESH);
        TargetRefKind kind = References.kind(destination);
        TargetRef.Builder target = TargetRef.builder().tags(Map.of(MATCHES_TAG, hash));
        if (kind.equals(TargetRefKind.MESH) || kind.equals(TargetRefKind.MESH_SUBSET)) {
            return target.kind(TargetRefKind.MESH_SUBSET).build();
        }
        return target.kind(TargetRefKind.MESH_SERVICE_SUBSET)
                .name(destination.name())
                .build();
    }

    /** Returns an entry for each rule of the routes, which is for the destination of the rule. */
    static List<Entry> byDestination(IndexedPolicy policy, MeshModel mesh) {
        List<Entry> entries = new ArrayList<>();
        for (IndexedPolicy route : new PolicySelector(mesh).routes(policy)) {
            List<MeshHTTPRoute.To> destinations =
                    ((MeshHTTPRoute) route.policy()).spec().to();
            for (Entry to : route.to()) {
                for (int rule = 0; rule < destinations.get(to.index()).rules().size(); rule++) {
                    for (Entry entry : policy.to()) {
                        entries.add(
                                new Entry(policy, entries.size(), entry.path(), to.target(), List.of(), entry.conf()));
                    }
                }
            }
        }
        return entries;
    }
}
