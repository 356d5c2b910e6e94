package dev.meshmanager.kuma.upgrade.fix;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.common.Selector;
import dev.meshmanager.kuma.legacy.CircuitBreaker;
import dev.meshmanager.kuma.legacy.ConnectionPolicy;
import dev.meshmanager.kuma.legacy.DataplanePolicy;
import dev.meshmanager.kuma.legacy.FaultInjection;
import dev.meshmanager.kuma.legacy.HealthCheck;
import dev.meshmanager.kuma.legacy.ProxyTemplate;
import dev.meshmanager.kuma.legacy.RateLimit;
import dev.meshmanager.kuma.legacy.Retry;
import dev.meshmanager.kuma.legacy.Timeout;
import dev.meshmanager.kuma.legacy.TrafficLog;
import dev.meshmanager.kuma.legacy.TrafficPermission;
import dev.meshmanager.kuma.legacy.TrafficRoute;
import dev.meshmanager.kuma.legacy.TrafficTrace;
import dev.meshmanager.kuma.policy.MeshAccessLog;
import dev.meshmanager.kuma.policy.MeshCircuitBreaker;
import dev.meshmanager.kuma.policy.MeshFaultInjection;
import dev.meshmanager.kuma.policy.MeshHealthCheck;
import dev.meshmanager.kuma.policy.MeshProxyPatch;
import dev.meshmanager.kuma.policy.MeshRateLimit;
import dev.meshmanager.kuma.policy.MeshRetry;
import dev.meshmanager.kuma.policy.MeshTCPRoute;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.MeshTrace;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the policies that replace a policy of an older kind. */
final class OlderPolicyFix {
    private final FixContext context;
    private final MeshResource older;

    private OlderPolicyFix(FixContext context, MeshResource older) {
        this.context = context;
        this.older = older;
    }

    /** Returns the successors; empty if the policy needs none. */
    static List<Resource> of(FixContext context, MeshResource older) {
        return new OlderPolicyFix(context, older).successors();
    }

    private List<Resource> successors() {
        if (older instanceof Timeout policy) {
            return outbound(MeshTimeout.TYPE, policy, policy.conf().map(OlderConfs::of));
        }
        if (older instanceof Retry policy) {
            return outbound(MeshRetry.TYPE, policy, policy.conf().map(OlderConfs::of));
        }
        if (older instanceof CircuitBreaker policy) {
            return outbound(MeshCircuitBreaker.TYPE, policy, policy.conf().map(OlderConfs::of));
        }
        if (older instanceof HealthCheck policy) {
            return healthChecks(policy);
        }
        if (older instanceof TrafficLog policy) {
            Optional<String> backend = policy.conf().flatMap(TrafficLog.Conf::backend);
            return outbound(
                    MeshAccessLog.TYPE, policy, Optional.of(context.backends().accessLog(older.mesh(), backend)));
        }
        if (older instanceof TrafficTrace policy) {
            Optional<String> backend = policy.conf().flatMap(TrafficTrace.Conf::backend);
            return ofProxies(
                    MeshTrace.TYPE,
                    policy,
                    Json.toTree(context.backends().trace(older.mesh(), backend))
                            .asObject()
                            .orElseThrow());
        }
        if (older instanceof TrafficPermission policy) {
            return permissions(policy);
        }
        if (older instanceof RateLimit policy) {
            Selection.requireAll(policy.sources(), "rules of a MeshRateLimit do not select clients");
            MeshRateLimit.Conf conf = policy.conf()
                    .flatMap(RateLimit.Conf::http)
                    .map(OlderConfs::of)
                    .orElseThrow(() -> new NotDerivableException("there is no limit"));
            return selection(MeshRateLimit.TYPE)
                    .policies(policy.destinations(), rules(JsonTree.empty().put("default", Json.toTree(conf))));
        }
        if (older instanceof FaultInjection policy) {
            return faults(policy);
        }
        if (older instanceof ProxyTemplate policy) {
            return patches(policy);
        }
        return older instanceof TrafficRoute policy ? routes(policy) : notDerivable();
    }

    private static <T> T notDerivable() {
        throw new NotDerivableException("the kind has no successor of the same form");
    }

    private Selection selection(ResourceType<?> type) {
        return new Selection(context.types(), type, older.mesh(), older.name());
    }

    private List<Resource> outbound(ResourceType<?> type, ConnectionPolicy policy, Optional<? extends Model> conf) {
        JsonObject members = conf.map(Json::toTree)
                .flatMap(tree -> tree.asObject())
                .filter(tree -> !tree.isEmpty())
                .orElseThrow(() -> new NotDerivableException("nothing is configured"));
        return selection(type)
                .policies(policy.sources(), Map.of("to", Selection.entries(policy.destinations(), members)));
    }

    private List<Resource> ofProxies(ResourceType<?> type, DataplanePolicy policy, JsonObject conf) {
        return selection(type).policies(policy.selectors(), Map.of("default", conf));
    }

    private static Map<String, ?> rules(JsonTree rule) {
        return Map.of("rules", List.of(rule.toObject()));
    }

    private List<Resource> healthChecks(HealthCheck policy) {
        List<Resource> all = new ArrayList<>();
        for (Resource check :
                outbound(MeshHealthCheck.TYPE, policy, policy.conf().map(OlderConfs::of))) {
            JsonTree tree = JsonTree.copyOf(Json.toTree(check).asObject().orElseThrow());
            all.addAll(PolicyFix.of(context, MeshHealthCheck.TYPE, tree));
        }
        return all;
    }

    private List<Resource> permissions(TrafficPermission policy) {
        List<Object> allow = new ArrayList<>();
        for (Selector source : policy.sources()) {
            allow.add(Json.toTree(context.identities().ofService(older.mesh(), service(source))));
        }
        JsonTree rule = JsonTree.empty().put("default", Map.of("allow", allow));
        return selection(MeshTrafficPermission.TYPE).policies(policy.destinations(), rules(rule));
    }

    private static String service(Selector source) {
        if (!source.match().keySet().equals(Set.of(References.SERVICE))) {
            throw new NotDerivableException("clients by other tags than the service have no SPIFFE ID");
        }
        return source.match().getOrDefault(References.SERVICE, "");
    }

    private List<Resource> faults(FaultInjection policy) {
        MeshFaultInjection.Conf conf =
                policy.conf().map(OlderConfs::of).orElseThrow(() -> new NotDerivableException("there is no fault"));
        List<Object> matches = new ArrayList<>();
        for (Selector source : policy.sources()) {
            Selector plain =
                    Selector.of(Map.of(References.SERVICE, source.match().getOrDefault(References.SERVICE, "")));
            matches.add(Json.toTree(context.identities().ofService(older.mesh(), service(plain))));
        }
        JsonTree rule = JsonTree.empty().put("matches", matches).put("default", Json.toTree(conf));
        List<Selector> destinations = policy.destinations().stream()
                .map(OlderPolicyFix::withoutProtocol)
                .toList();
        return selection(MeshFaultInjection.TYPE).policies(destinations, rules(rule));
    }

    /** A fault injection had to name the protocol, of which a rule depends by itself. */
    private static Selector withoutProtocol(Selector selector) {
        Map<String, String> tags = new LinkedHashMap<>(selector.match());
        tags.remove("kuma.io/protocol");
        return Selector.of(tags);
    }

    private List<Resource> patches(ProxyTemplate policy) {
        JsonTree conf =
                JsonTree.copyOf(Json.toTree(older).asObject().orElseThrow()).object("conf");
        if (conf.has("resources") || !conf.has("modifications")) {
            throw new NotDerivableException("a MeshProxyPatch changes resources, and replaces none");
        }
        List<Object> modifications = conf.objects("modifications").stream()
                .<Object>map(each -> OlderConfs.modification(each).toObject())
                .toList();
        return ofProxies(MeshProxyPatch.TYPE, policy, JsonObject.of("appendModifications", modifications));
    }

    /** Traffic to a service flows to that service without any route. */
    private List<Resource> routes(TrafficRoute policy) {
        TrafficRoute.Conf conf = policy.conf().orElseThrow(() -> new NotDerivableException("there is no route"));
        boolean isDefault = conf.http().isEmpty()
                && conf.split().isEmpty()
                && conf.destination().equals(Map.of(References.SERVICE, "*"));
        if (isDefault && conf.loadBalancer().isEmpty()) {
            return List.of();
        }
        if (!conf.http().isEmpty() || conf.loadBalancer().isPresent()) {
            throw new NotDerivableException("routes by requests and load balancing need more than one policy");
        }
        List<Object> refs = new ArrayList<>();
        if (!conf.destination().isEmpty()) {
            refs.add(Selection.destination(conf.destination()).toObject());
        }
        for (TrafficRoute.Split split : conf.split()) {
            refs.add(Selection.destination(split.destination())
                    .put("weight", split.weight().orElse(0))
                    .toObject());
        }
        JsonObject rule = JsonObject.of("default", Map.of("backendRefs", refs));
        List<Object> to = policy.destinations().stream()
                .<Object>map(destination -> JsonTree.empty()
                        .put("targetRef", Selection.destination(destination).toObject())
                        .put("rules", List.of(rule))
                        .toObject())
                .toList();
        return selection(MeshTCPRoute.TYPE).policies(policy.sources(), Map.of("to", to));
    }
}
