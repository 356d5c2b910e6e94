package dev.meshmanager.kuma.dashboard;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.kuma.dashboard.Link.End;
import dev.meshmanager.kuma.dashboard.Link.Kind;
import dev.meshmanager.kuma.internal.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What routes and permissions say of traffic between services, as far as they name them. */
final class Links {
    private static final Set<String> ALLOWS = Set.of("Allow", "AllowWithShadowDeny");

    private final Ends ends;
    private final List<Link> all = new ArrayList<>();

    private Links(Ends ends) {
        this.ends = ends;
    }

    static List<Link> of(Topology topology, List<Policy> policies) {
        Links links = new Links(new Ends(topology));
        policies.forEach(links::add);
        return List.copyOf(links.all);
    }

    private void add(Policy policy) {
        switch (policy.resource().type()) {
            case "MeshHTTPRoute", "MeshTCPRoute" -> addRoute(policy);
            case "MeshGatewayRoute" -> addGatewayRoute(policy);
            case "TrafficRoute" -> addTrafficRoute(policy);
            case "MeshTrafficPermission" -> addPermission(policy);
            case "TrafficPermission" ->
                add(
                        Kind.PERMISSION,
                        ends.tagged(policy.mesh(), policy.selectors("sources")),
                        ends.tagged(policy.mesh(), policy.selectors("destinations")),
                        policy);
            default -> {}
        }
    }

    private void add(Kind kind, End from, End to, Policy policy) {
        // That all traffic goes where it is sent needs no line.
        if (kind == Kind.PERMISSION || !to.isAll()) {
            all.add(new Link(kind, from, to, policy.title()));
        }
    }

    private void addRoute(Policy policy) {
        End from = ends.target(policy.mesh(), policy.target());
        for (JsonObject to : Trees.objects(policy.tree(), "spec", "to")) {
            List<JsonObject> destinations = Trees.objects(to, "rules").stream()
                    .flatMap(rule -> Trees.objects(rule, "default", "backendRefs").stream())
                    .filter(Links::hasTraffic)
                    .toList();
            JsonObject target = Trees.object(to, "targetRef");
            (destinations.isEmpty() ? Stream.of(target) : destinations.stream().distinct())
                    .forEach(ref -> add(Kind.ROUTE, from, ends.service(policy.mesh(), ref), policy));
        }
    }

    private static boolean hasTraffic(JsonObject backend) {
        return backend.get("weight")
                        .flatMap(JsonValue::asNumber)
                        .map(Number::longValue)
                        .orElse(1L)
                > 0;
    }

    private void addGatewayRoute(Policy policy) {
        End from = ends.tagged(policy.mesh(), policy.selectors("selectors"));
        List<Map<String, String>> destinations = Stream.of("http", "tcp")
                .flatMap(protocol -> Trees.objects(policy.tree(), "conf", protocol, "rules").stream())
                .flatMap(rule -> Trees.objects(rule, "backends").stream())
                .map(backend -> Trees.strings(backend, "destination"))
                .distinct()
                .toList();
        destinations.forEach(tags -> add(Kind.ROUTE, from, ends.tagged(policy.mesh(), List.of(tags)), policy));
    }

    private void addTrafficRoute(Policy policy) {
        End from = ends.tagged(policy.mesh(), policy.selectors("sources"));
        JsonObject conf = Trees.object(policy.tree(), "conf");
        Stream.concat(Stream.of(conf), Trees.objects(conf, "http").stream())
                .flatMap(rule -> Stream.concat(
                        Stream.of(rule), Trees.objects(rule, "split").stream().filter(Links::hasTraffic)))
                .map(rule -> Trees.strings(rule, "destination"))
                .filter(tags -> !tags.isEmpty())
                .distinct()
                .forEach(tags -> add(Kind.ROUTE, from, ends.tagged(policy.mesh(), List.of(tags)), policy));
    }

    private void addPermission(Policy policy) {
        End to = ends.target(policy.mesh(), policy.target());
        Trees.objects(policy.tree(), "spec", "from").stream()
                .filter(from -> ALLOWS.contains(Trees.text(from, "default", "action")))
                .map(from -> ends.target(policy.mesh(), Trees.object(from, "targetRef")))
                .forEach(from -> add(Kind.PERMISSION, from, to, policy));
        Trees.objects(policy.tree(), "spec", "rules").stream()
                .flatMap(rule -> Stream.of("allow", "allowWithShadowDeny")
                        .flatMap(list -> Trees.objects(rule, "default", list).stream()))
                .map(match -> ends.identity(policy.mesh(), Trees.object(match, "spiffeID")))
                .distinct()
                .forEach(from -> add(Kind.PERMISSION, from, to, policy));
    }
}
