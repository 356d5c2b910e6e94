package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.validation.text.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Warns of what the control plane advises against, in its words. */
final class Deprecations {
    private static final String USE_RULES = "'from' field is deprecated, use 'rules' instead";
    private static final Map<String, String> FROM = Map.of(
            "MeshAccessLog", USE_RULES,
            "MeshCircuitBreaker", USE_RULES,
            "MeshRateLimit", USE_RULES,
            "MeshTLS", USE_RULES,
            "MeshTimeout", USE_RULES,
            "MeshFaultInjection", "'from' field is deprecated, use 'rules' with SPIFFE-based 'matches' instead",
            "MeshTrafficPermission",
                    "'from' field is deprecated and will be removed in 3.0, use 'rules' with MeshIdentity (spiffeId)"
                            + " instead");
    private static final Set<String> REPLACED_BY_DATAPLANE = Set.of("MeshService", "MeshServiceSubset", "MeshSubset");
    private static final Set<String> TARGETING = Set.of(
            "MeshAccessLog",
            "MeshCircuitBreaker",
            "MeshFaultInjection",
            "MeshHTTPRoute",
            "MeshHealthCheck",
            "MeshLoadBalancingStrategy",
            "MeshMetric",
            "MeshProxyPatch",
            "MeshRateLimit",
            "MeshRetry",
            "MeshTCPRoute",
            "MeshTLS",
            "MeshTimeout",
            "MeshTrace",
            "MeshTrafficPermission");
    private static final Set<String> NAMES_IN_DNS =
            Set.of("Mesh", "MeshExternalService", "MeshMultiZoneService", "MeshService", "Zone");

    private Deprecations() {}

    static List<String> of(String kind, JsonObject resource) {
        JsonObject spec = Trees.object(resource, "spec");
        List<String> warnings = new ArrayList<>();
        addName(kind, resource, warnings);
        addFrom(kind, spec, warnings);
        switch (kind) {
            case "MeshAccessLog":
            case "MeshMetric":
            case "MeshTrace":
                addInlineEndpoint(spec, warnings);
                break;
            case "MeshLoadBalancingStrategy":
                addHashPolicies(spec, warnings);
                break;
            case "MeshRateLimit":
                for (String list : List.of("from", "rules", "to")) {
                    addLowStatus(spec, list, warnings);
                }
                break;
            case "MeshTrust":
                if (Trees.has(spec, "origin")) {
                    warnings.add("setting spec.origin field is deprecated");
                }
                break;
            default:
                break;
        }
        if (TARGETING.contains(kind)) {
            addTarget(spec, warnings);
        }
        if (kind.equals("MeshHealthCheck")) {
            addPanicThreshold(spec, warnings);
        }
        return warnings;
    }

    private static void addName(String kind, JsonObject resource, List<String> warnings) {
        if (!NAMES_IN_DNS.contains(kind)) {
            return;
        }
        String displayName = Trees.strings(resource, "labels").getOrDefault("kuma.io/display-name", "");
        String name = displayName.isEmpty() ? Trees.text(resource, "name") : displayName;
        addName(kind, name, warnings);
        SniDeprecations.add(kind, name, resource, warnings);
    }

    private static void addName(String kind, String name, List<String> warnings) {
        List<String> errors = new ArrayList<>();
        if (name.length() > Names.LONGEST_LABEL) {
            errors.add("must be no more than " + Names.LONGEST_LABEL + " characters");
        }
        if (!Names.LABEL_1035.matcher(name).matches()) {
            errors.add("a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an"
                    + " alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123',"
                    + " regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')");
        }
        if (!errors.isEmpty()) {
            warnings.add("Invalid " + kind + " resource name: '" + name + "'. It does not conform to the DNS format"
                    + " (RFC 1035). This is deprecated. Errors: " + String.join("; ", errors));
        }
    }

    private static void addFrom(String kind, JsonObject spec, List<String> warnings) {
        List<JsonObject> from = Trees.objects(spec, "from");
        if (from.isEmpty() || !FROM.containsKey(kind)) {
            return;
        }
        warnings.add(FROM.get(kind));
        if (kind.equals("MeshTrafficPermission")) {
            from.stream()
                    .filter(item -> Trees.text(item, "targetRef", "kind").equals("MeshService"))
                    .forEach(item -> warnings.add("MeshService value for 'from[].targetRef.kind' is deprecated, use"
                            + " MeshSubset with 'kuma.io/service' instead"));
        }
    }

    private static void addTarget(JsonObject spec, List<String> warnings) {
        String target = Trees.text(spec, "targetRef", "kind");
        if (REPLACED_BY_DATAPLANE.contains(target)) {
            warnings.add(target + " value for 'targetRef.kind' is deprecated, use Dataplane with labels instead");
        } else if (target.equals("MeshHTTPRoute")) {
            warnings.add("MeshHTTPRoute value for 'targetRef.kind' is deprecated, use MeshHTTPRoute in"
                    + " spec.to[].targetRef");
        }
    }

    private static void addInlineEndpoint(JsonObject spec, List<String> warnings) {
        List<JsonObject> confs = new ArrayList<>(List.of(Trees.object(spec, "default")));
        for (String list : List.of("to", "from", "rules")) {
            Trees.objects(spec, list).forEach(item -> confs.add(Trees.object(item, "default")));
        }
        boolean inline = confs.stream()
                .flatMap(conf -> Trees.objects(conf, "backends").stream())
                .map(backend -> Trees.object(backend, "openTelemetry"))
                .anyMatch(otel -> !Trees.text(otel, "endpoint").isEmpty() && !Trees.has(otel, "backendRef"));
        if (inline) {
            warnings.add("openTelemetry.endpoint is deprecated, use openTelemetry.backendRef with a"
                    + " MeshOpenTelemetryBackend resource instead");
        }
    }

    private static void addHashPolicies(JsonObject spec, List<String> warnings) {
        List<JsonObject> to = Trees.objects(spec, "to");
        for (int i = 0; i < to.size(); i++) {
            String type = Trees.text(to.get(i), "default", "loadBalancer", "type");
            String member = type.equals("RingHash") ? "ringHash" : "maglev";
            if (!Trees.has(to.get(i), "default", "loadBalancer", member, "hashPolicies")
                    || !(type.equals("RingHash") || type.equals("Maglev"))) {
                continue;
            }
            String path = "spec.to[" + i + "].default.loadBalancer." + member + ".hashPolicies";
            warnings.add("configuration '" + path + "' is deprecated, use 'spec.to[" + i
                    + "].default.hashPolicies' instead");
            List<JsonObject> policies = Trees.objects(to.get(i), "default", "loadBalancer", member, "hashPolicies");
            for (int j = 0; j < policies.size(); j++) {
                if (Trees.text(policies.get(j), "type").equals("SourceIP")) {
                    warnings.add(
                            "SourceIP type for '" + path + "[" + j + "].type' is deprecated, use Connection instead");
                }
            }
        }
    }

    private static void addLowStatus(JsonObject spec, String list, List<String> warnings) {
        List<JsonObject> items = Trees.objects(spec, list);
        for (int i = 0; i < items.size(); i++) {
            long status = Trees.at(items.get(i), "default", "local", "http", "onRateLimit", "status")
                    .flatMap(JsonValue::asNumber)
                    .map(Number::longValue)
                    .orElse(429L);
            if (status < 400) {
                warnings.add("'spec." + list + "[" + i + "].default.local.http.requestRate.status' must be 400 or"
                        + " higher. Please update your configuration.");
            }
        }
    }

    private static void addPanicThreshold(JsonObject spec, List<String> warnings) {
        Trees.objects(spec, "to").stream()
                .filter(item -> Trees.has(item, "default", "healthyPanicThreshold"))
                .forEach(item -> warnings.add("healthyPanicThreshold for 'to[].default' is deprecated. The setting has"
                        + " been moved to MeshCircuitBreaker policy, please use MeshCircuitBreaker policy instead."));
    }
}
