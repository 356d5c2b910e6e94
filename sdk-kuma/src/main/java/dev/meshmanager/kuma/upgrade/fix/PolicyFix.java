package dev.meshmanager.kuma.upgrade.fix;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.policy.HashPolicy;
import dev.meshmanager.kuma.policy.MeshCircuitBreaker;
import dev.meshmanager.kuma.policy.MeshFaultInjection;
import dev.meshmanager.kuma.policy.MeshHealthCheck;
import dev.meshmanager.kuma.policy.MeshLoadBalancingStrategy;
import dev.meshmanager.kuma.policy.MeshTLS;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import dev.meshmanager.kuma.policy.target.Match;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Rewrites one policy that selects proxies by {@code targetRef}. */
final class PolicyFix {
    private static final String INBOUND = "-inbound";
    private static final long MOST_FAILURES = Integer.MAX_VALUE;

    private final FixContext context;
    private final ResourceType<?> type;
    private final JsonTree policy;
    private final JsonTree spec;
    private final String mesh;
    private final List<Resource> others = new ArrayList<>();

    private PolicyFix(FixContext context, ResourceType<?> type, JsonTree policy) {
        this.context = context;
        this.type = type;
        this.policy = policy;
        this.spec = policy.object("spec");
        this.mesh = policy.text("mesh").orElse("");
    }

    /** Returns the policies that replace a policy, the first with its name. */
    static List<Resource> of(FixContext context, ResourceType<?> type, JsonTree policy) {
        return new PolicyFix(context, type, policy).rewrite();
    }

    private List<Resource> rewrite() {
        // The control plane computes it from the sections, of which the policy gets others.
        policy.object("labels").remove("kuma.io/policy-role");
        liftRoute();
        if (spec.has("targetRef")) {
            References.rewriteTarget(spec.object("targetRef"));
        }
        for (JsonTree to : spec.objects("to")) {
            if (to.has("targetRef")) {
                References.rewriteDestination(to.object("targetRef"));
            }
            to.objects("rules").forEach(this::rewriteRoute);
        }
        backendsIn(spec);
        if (type.equals(MeshHealthCheck.TYPE)) {
            movePanicThreshold();
        } else if (type.equals(MeshLoadBalancingStrategy.TYPE)) {
            spec.objects("to").forEach(to -> moveHashPolicies(to.object("default")));
        }
        boolean isSplit = spec.has("from") && (spec.has("to") || spec.has("rules"));
        List<JsonTree> rules = spec.objects("from").stream().map(this::rule).toList();
        spec.remove("from");
        if (isSplit && !rules.isEmpty()) {
            JsonTree inbound = policy.copy().put("name", policy.text("name").orElse("") + INBOUND);
            inbound.object("spec").remove("to", "rules").put("rules", raw(rules));
            others.add(inbound.toResource(context.types()));
        } else if (!rules.isEmpty()) {
            spec.put("rules", raw(mergedRules(rules)));
        }
        List<Resource> all = new ArrayList<>();
        all.add(policy.toResource(context.types()));
        all.addAll(others);
        return all;
    }

    private static List<Object> raw(List<JsonTree> trees) {
        return trees.stream().<Object>map(JsonTree::toObject).toList();
    }

    /** A route as the target of a policy is a destination now. */
    private void liftRoute() {
        JsonTree target = spec.object("targetRef");
        if (!target.text("kind").equals(Optional.of(TargetRefKind.MESH_HTTP_ROUTE.value()))) {
            return;
        }
        List<JsonTree> to = spec.objects("to");
        if (to.size() != 1 || spec.has("from") || spec.has("rules")) {
            throw new NotDerivableException("a route is a destination, and has no inbound traffic");
        }
        to.get(0).put("targetRef", target.copy());
        spec.put("targetRef", Map.of("kind", TargetRefKind.MESH.value()));
    }

    private void rewriteRoute(JsonTree rule) {
        JsonTree conf = rule.object("default");
        conf.objects("backendRefs").forEach(References::rewriteDestination);
        for (JsonTree filter : conf.objects("filters")) {
            JsonTree mirror = filter.object("requestMirror");
            if (mirror.has("backendRef")) {
                References.rewriteDestination(mirror.object("backendRef"));
            }
        }
    }

    private void backendsIn(JsonTree sections) {
        List<JsonTree> confs = new ArrayList<>(List.of(sections.object("default")));
        for (String section : List.of("to", "from", "rules")) {
            sections.objects(section).forEach(entry -> confs.add(entry.object("default")));
        }
        int number = 0;
        for (JsonTree conf : confs) {
            for (JsonTree backend : conf.objects("backends")) {
                JsonTree collector = backend.object("openTelemetry");
                if (collector.has("endpoint")) {
                    String suffix = number++ == 0 ? "" : "-" + number;
                    String name = policy.text("name").orElse("") + "-"
                            + type.name().substring("Mesh".length()).toLowerCase(Locale.ROOT) + suffix;
                    others.add(OpenTelemetryBackends.replace(mesh, name, collector));
                }
            }
        }
    }

    private void movePanicThreshold() {
        List<Object> entries = new ArrayList<>();
        for (JsonTree to : spec.objects("to")) {
            JsonTree conf = to.object("default");
            if (conf.has("healthyPanicThreshold")) {
                JsonTree detection = neverEjecting();
                conf.move("healthyPanicThreshold", detection, "healthyPanicThreshold");
                JsonTree entry =
                        JsonTree.empty().put("targetRef", to.object("targetRef").toObject());
                entries.add(entry.put("default", Map.of("outlierDetection", detection.toObject()))
                        .toObject());
            }
        }
        if (!entries.isEmpty()) {
            JsonTree breaker = policy.copy().put("type", MeshCircuitBreaker.TYPE.name());
            breaker.object("spec").put("to", entries);
            breaker.remove("kri", "creationTime", "modificationTime");
            others.add(breaker.toResource(context.types()));
        }
    }

    /** The control plane requires a detector beside the threshold. */
    private JsonTree neverEjecting() {
        if (context.ejectsHosts(mesh)) {
            throw new NotDerivableException("the threshold belongs to the outlierDetection of a MeshCircuitBreaker");
        }
        return JsonTree.empty().put("detectors", Map.of("totalFailures", Map.of("consecutive", MOST_FAILURES)));
    }

    private static void moveHashPolicies(JsonTree conf) {
        for (String balancer : List.of("ringHash", "maglev")) {
            JsonTree options = conf.object("loadBalancer").object(balancer);
            if (options.has("hashPolicies")) {
                options.move("hashPolicies", conf, "hashPolicies");
            }
        }
        for (JsonTree policy : conf.objects("hashPolicies")) {
            if (policy.text("type").equals(Optional.of(HashPolicy.Type.SOURCE_IP.value()))) {
                policy.put("type", HashPolicy.Type.CONNECTION.value()).put("connection", Map.of("sourceIP", true));
            }
        }
    }

    private JsonTree rule(JsonTree from) {
        JsonTree client = from.object("targetRef");
        JsonTree conf = from.object("default");
        if (type.equals(MeshTrafficPermission.TYPE)) {
            return permission(
                    conf.text("action").orElse(""), context.identities().matchOf(mesh, client));
        }
        if (type.equals(MeshFaultInjection.TYPE)) {
            return JsonTree.empty()
                    .put("matches", List.of(Json.toTree(context.identities().matchOf(mesh, client))))
                    .put("default", conf.toObject());
        }
        boolean isOfMesh =
                client.text("kind").equals(Optional.of(TargetRefKind.MESH.value())) && !client.has("proxyTypes");
        boolean canBeRules = type.equals(MeshTLS.TYPE)
                || PolicyTraits.of(type).filter(PolicyTraits::isFromAsRules).isPresent();
        if (!isOfMesh || !canBeRules) {
            throw new NotDerivableException("rules of a " + type + " do not select clients");
        }
        return JsonTree.empty().put("default", conf.toObject());
    }

    private static JsonTree permission(String action, Match match) {
        if (action.isEmpty()) {
            throw new NotDerivableException("there is no action");
        }
        String member = Character.toLowerCase(action.charAt(0)) + action.substring(1);
        return JsonTree.empty().put("default", Map.of(member, List.of(Json.toTree(match))));
    }

    /** Permissions are one rule: what one rule does not allow is denied. */
    private List<JsonTree> mergedRules(List<JsonTree> rules) {
        if (!type.equals(MeshTrafficPermission.TYPE)) {
            return rules;
        }
        Map<String, List<Object>> matches = new LinkedHashMap<>();
        for (JsonTree rule : rules) {
            JsonTree conf = rule.object("default");
            for (String action : conf.toObject().names()) {
                conf.objects(action).forEach(match -> matches.computeIfAbsent(action, key -> new ArrayList<>())
                        .add(match.toObject()));
            }
        }
        return List.of(JsonTree.empty().put("default", matches));
    }
}
