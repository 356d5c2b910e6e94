package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.common.PolicyTraits.Section;
import dev.meshmanager.kuma.identity.MeshTrust;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshAccessLog;
import dev.meshmanager.kuma.policy.MeshFaultInjection;
import dev.meshmanager.kuma.policy.MeshHealthCheck;
import dev.meshmanager.kuma.policy.MeshLoadBalancingStrategy;
import dev.meshmanager.kuma.policy.MeshMetric;
import dev.meshmanager.kuma.policy.MeshPassthrough;
import dev.meshmanager.kuma.policy.MeshRateLimit;
import dev.meshmanager.kuma.policy.MeshTrace;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import dev.meshmanager.kuma.policy.TargetRefKind;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.validation.text.Names;
import dev.meshmanager.kuma.zone.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Warns of what the control plane advises against, in its words. */
final class Deprecations {
    private static final String USE_RULES = "'from' field is deprecated, use 'rules' instead";
    private static final Map<ResourceType<?>, String> FROM = Map.of(
            MeshFaultInjection.TYPE,
            "'from' field is deprecated, use 'rules' with SPIFFE-based 'matches' instead",
            MeshTrafficPermission.TYPE,
            "'from' field is deprecated and will be removed in 3.0, use 'rules' with MeshIdentity (spiffeId)"
                    + " instead");
    private static final Set<String> REPLACED_BY_DATAPLANE = Set.of(
            TargetRefKind.MESH_SERVICE.value(),
            TargetRefKind.MESH_SERVICE_SUBSET.value(),
            TargetRefKind.MESH_SUBSET.value());
    private static final Set<ResourceType<?>> NAMES_IN_DNS =
            Set.of(Mesh.TYPE, MeshExternalService.TYPE, MeshMultiZoneService.TYPE, MeshService.TYPE, Zone.TYPE);
    private static final Set<ResourceType<?>> WITH_BACKENDS =
            Set.of(MeshAccessLog.TYPE, MeshMetric.TYPE, MeshTrace.TYPE);

    private Deprecations() {}

    static List<String> of(String kind, JsonObject resource) {
        return Kinds.ALL.find(kind).map(type -> of(type, resource)).orElse(List.of());
    }

    private static List<String> of(ResourceType<?> kind, JsonObject resource) {
        JsonObject spec = Trees.object(resource, "spec");
        List<String> warnings = new ArrayList<>();
        addName(kind, resource, warnings);
        addFrom(kind, spec, warnings);
        if (WITH_BACKENDS.contains(kind)) {
            addInlineEndpoint(spec, warnings);
        } else if (kind.equals(MeshLoadBalancingStrategy.TYPE)) {
            addHashPolicies(spec, warnings);
        } else if (kind.equals(MeshRateLimit.TYPE)) {
            for (String list : List.of("from", "rules", "to")) {
                addLowStatus(spec, list, warnings);
            }
        } else if (kind.equals(MeshTrust.TYPE) && Trees.has(spec, "origin")) {
            warnings.add("setting spec.origin field is deprecated");
        }
        // The control plane has no such warning for this one.
        boolean targets =
                PolicyTraits.of(kind).filter(PolicyTraits::isTargetRef).isPresent();
        if (targets && !kind.equals(MeshPassthrough.TYPE)) {
            addTarget(spec, warnings);
        }
        if (kind.equals(MeshHealthCheck.TYPE)) {
            addPanicThreshold(spec, warnings);
        }
        return warnings;
    }

    private static void addName(ResourceType<?> kind, JsonObject resource, List<String> warnings) {
        if (!NAMES_IN_DNS.contains(kind)) {
            return;
        }
        String displayName = Trees.strings(resource, "labels").getOrDefault("kuma.io/display-name", "");
        String name = displayName.isEmpty() ? Trees.text(resource, "name") : displayName;
        addName(kind.name(), name, warnings);
        SniDeprecations.add(kind.name(), name, resource, warnings);
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

    private static void addFrom(ResourceType<?> kind, JsonObject spec, List<String> warnings) {
        List<JsonObject> from = Trees.objects(spec, "from");
        boolean known =
                PolicyTraits.of(kind).filter(policy -> policy.has(Section.FROM)).isPresent();
        if (from.isEmpty() || !known) {
            return;
        }
        warnings.add(FROM.getOrDefault(kind, USE_RULES));
        if (kind.equals(MeshTrafficPermission.TYPE)) {
            from.stream()
                    .filter(item -> Trees.text(item, "targetRef", "kind").equals(TargetRefKind.MESH_SERVICE.value()))
                    .forEach(item -> warnings.add("MeshService value for 'from[].targetRef.kind' is deprecated, use"
                            + " MeshSubset with 'kuma.io/service' instead"));
        }
    }

    private static void addTarget(JsonObject spec, List<String> warnings) {
        String target = Trees.text(spec, "targetRef", "kind");
        if (REPLACED_BY_DATAPLANE.contains(target)) {
            warnings.add(target + " value for 'targetRef.kind' is deprecated, use Dataplane with labels instead");
        } else if (target.equals(TargetRefKind.MESH_HTTP_ROUTE.value())) {
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
