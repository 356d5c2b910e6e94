package dev.meshmanager.kuma.matching.reach;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.internal.Tags;
import dev.meshmanager.kuma.matching.model.Destination;
import dev.meshmanager.kuma.matching.model.Entry;
import dev.meshmanager.kuma.matching.model.Identity;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.matching.rules.KindRules;
import dev.meshmanager.kuma.matching.rules.Tag;
import dev.meshmanager.kuma.policy.HttpRouteMatch;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.policy.MeshTCPRoute;
import dev.meshmanager.kuma.policy.target.BackendRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds where the routes of a client send its traffic. */
final class Routes {
    private static final HttpRouteMatch EVERYTHING = HttpRouteMatch.prefix("/");

    private final MeshModel mesh;
    private final Backends backends;
    private final KindRules http;
    private final KindRules tcp;

    Routes(IndexedProxy client, MeshModel mesh, Backends backends) {
        this.mesh = mesh;
        this.backends = backends;
        this.http = KindRules.of(MeshHTTPRoute.TYPE, client, mesh);
        this.tcp = KindRules.of(MeshTCPRoute.TYPE, client, mesh);
    }

    /** A configuration of routes, and the entry that had the last word. */
    private record Conf(List<Map<?, ?>> confs, Entry entry) {}

    /**
     * Returns the backends of a target, with the step of the route; a target without routes is its own backend. It is
     * empty if the routes have no backend that exists.
     */
    Map<Target, Optional<CallStep>> of(Target target) {
        Optional<Conf> ofHttp = target.isHttp() ? conf(http, target) : Optional.empty();
        if (ofHttp.isPresent()) {
            return routed(
                    httpBackends(ofHttp.get(), target), target, ofHttp.get().entry());
        }
        return conf(tcp, target)
                .map(conf -> routed(tcpBackends(conf), target, conf.entry()))
                .orElseGet(() -> Map.of(target, Optional.empty()));
    }

    private Map<Target, Optional<CallStep>> routed(List<Target> found, Target original, Entry entry) {
        String path = entry.path().replace(".default", ".rules");
        Map<Target, Optional<CallStep>> routed = new LinkedHashMap<>();
        for (Target backend : found) {
            String explanation = backend.equals(original)
                    ? "some traffic stays at " + backend.described()
                    : "traffic is sent to " + backend.described();
            CallStep step = CallStep.passed(CallCheck.ROUTE, explanation)
                    .by(Cause.of(entry.policy().policy(), path, mesh.estate()));
            routed.put(backend, Optional.of(step));
        }
        return routed;
    }

    /**
     * Requests that no rule matches go to the original target, and so do those of rules without references. References
     * to backends that do not speak HTTP are dropped.
     */
    private List<Target> httpBackends(Conf conf, Target original) {
        List<Target> found = new ArrayList<>();
        boolean matchesAll = false;
        for (Map<?, ?> hosts : conf.confs()) {
            for (Object element : hosts.get("rules") instanceof List<?> rules ? rules : List.of()) {
                MeshHTTPRoute.Rule rule = Json.fromTree(MeshHTTPRoute.Rule.class, JsonValue.wrap(element));
                matchesAll |= rule.matches().contains(EVERYTHING);
                Identity origin = conf.entry().policy().identity();
                List<BackendRef> refs = rule.conf().stream()
                        .flatMap(own -> own.backendRefs().stream())
                        .filter(ref -> backends.isResolved(ref, origin))
                        .toList();
                if (refs.isEmpty()) {
                    found.add(original);
                } else {
                    backends.find(refs, origin).stream().filter(Target::isHttp).forEach(found::add);
                }
            }
        }
        if (!matchesAll) {
            found.add(original);
        }
        return found;
    }

    private List<Target> tcpBackends(Conf conf) {
        List<Target> found = new ArrayList<>();
        for (Map<?, ?> element : conf.confs()) {
            MeshTCPRoute.Rule rule = Json.fromTree(MeshTCPRoute.Rule.class, JsonValue.wrap(element));
            List<BackendRef> refs =
                    rule.conf().map(MeshTCPRoute.Conf::backendRefs).orElse(List.of());
            found.addAll(backends.find(refs, conf.entry().policy().identity()));
        }
        return found;
    }

    private Optional<Conf> conf(KindRules kind, Target target) {
        if (target.service().isEmpty()) {
            return kind.toRules().stream()
                    .filter(rule -> rule.subset().tags().stream().allMatch(tag -> isOf(target, tag)))
                    .findFirst()
                    .map(rule -> new Conf(List.of((Map<?, ?>) rule.conf()), last(rule.entries())));
        }
        Destination service = target.service().get();
        Identity port = service.identity().withSection(target.section());
        return kind.destinationRules()
                .first(List.of(port, port.whole(), Identity.of(mesh.mesh())))
                .map(rule -> new Conf(
                        rule.confs().stream()
                                .<Map<?, ?>>map(conf -> (Map<?, ?>) conf)
                                .toList(),
                        last(rule.origins())));
    }

    private static boolean isOf(Target target, Tag tag) {
        return tag.key().equals(Tags.SERVICE) && tag.value().equals(target.name()) != tag.not();
    }

    private static Entry last(List<Entry> entries) {
        return entries.get(entries.size() - 1);
    }

    /** Returns the backends of all routes. A built-in gateway sends traffic to these. */
    List<Target> allBackends() {
        List<Target> found = new ArrayList<>();
        for (KindRules kind : List.of(http, tcp)) {
            for (IndexedPolicy policy : kind.policies()) {
                found.addAll(backends.find(refs(policy), policy.identity()));
            }
        }
        return found.stream().distinct().toList();
    }

    /** Returns the references to backends of a route. */
    static List<BackendRef> refs(IndexedPolicy policy) {
        if (policy.policy() instanceof MeshHTTPRoute route) {
            return route.spec().to().stream()
                    .flatMap(to -> to.rules().stream())
                    .flatMap(rule -> rule.conf().stream())
                    .flatMap(conf -> conf.backendRefs().stream())
                    .toList();
        }
        return policy.policy() instanceof MeshTCPRoute route
                ? route.spec().to().stream()
                        .flatMap(to -> to.rules().stream())
                        .flatMap(rule -> rule.conf().stream())
                        .flatMap(conf -> conf.backendRefs().stream())
                        .toList()
                : List.of();
    }
}
