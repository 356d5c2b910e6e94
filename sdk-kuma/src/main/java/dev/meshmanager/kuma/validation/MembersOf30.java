package dev.meshmanager.kuma.validation;

import static dev.meshmanager.kuma.policy.target.TargetRefKind.DATAPLANE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_EXTERNAL_SERVICE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_HTTP_ROUTE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_MULTI_ZONE_SERVICE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_SERVICE;

import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.identity.MeshTrust;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshAccessLog;
import dev.meshmanager.kuma.policy.MeshFaultInjection;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.policy.MeshHealthCheck;
import dev.meshmanager.kuma.policy.MeshLoadBalancingStrategy;
import dev.meshmanager.kuma.policy.MeshMetric;
import dev.meshmanager.kuma.policy.MeshRateLimit;
import dev.meshmanager.kuma.policy.MeshTCPRoute;
import dev.meshmanager.kuma.policy.MeshTLS;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.MeshTrace;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.validation.MemberChanges.Gone;
import dev.meshmanager.kuma.validation.MemberChanges.Limit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The members that Kuma 3.0 drops without an error, and the values that its schemas no longer allow. The facts are
 * those of the preview of August 2026.
 */
final class MembersOf30 {
    private static final List<String> OF_PROXIES = names(MESH, DATAPLANE);
    private static final List<String> OF_DESTINATIONS =
            names(MESH, MESH_SERVICE, MESH_EXTERNAL_SERVICE, MESH_MULTI_ZONE_SERVICE, MESH_HTTP_ROUTE);
    private static final List<String> OF_ANYTHING = Stream.concat(
                    OF_DESTINATIONS.stream(), Stream.of(DATAPLANE.value()))
            .toList();

    private static final List<String> ROUTE_BACKENDS = List.of(
            "spec.to[].rules[].default.backendRefs[]", "spec.to[].rules[].default.filters[].requestMirror.backendRef");
    private static final List<String> OF_RULES = List.of("matches[]");
    private static final Map<ResourceType<?>, List<String>> MATCHES = Map.of(
            MeshAccessLog.TYPE,
            OF_RULES,
            MeshFaultInjection.TYPE,
            OF_RULES,
            MeshRateLimit.TYPE,
            OF_RULES,
            MeshTimeout.TYPE,
            OF_RULES,
            MeshTrafficPermission.TYPE,
            List.of("default.allow[]", "default.allowWithShadowDeny[]", "default.deny[]"));
    private static final String OTEL = ".backends[].openTelemetry.endpoint";
    private static final Pattern ATTRIBUTE = Pattern.compile("[a-z](?:[a-z0-9]|[._][a-z0-9])*+");
    private static final long LARGEST_UINT32 = 4_294_967_295L;

    private static final Map<ResourceType<?>, MemberChanges> BY_TYPE = new HashMap<>();

    static {
        for (ResourceType<?> type : Kinds.ALL.all()) {
            MembersOf30 members = new MembersOf30();
            members.add(type);
            BY_TYPE.put(type, new MemberChanges(List.copyOf(members.gone), List.copyOf(members.limits)));
        }
    }

    private final List<Gone> gone = new ArrayList<>();
    private final List<Limit> limits = new ArrayList<>();

    private MembersOf30() {}

    /** Returns the changes of a kind. For a kind that is not one of Kuma, nothing is known. */
    static MemberChanges changes(ResourceType<?> type) {
        return BY_TYPE.getOrDefault(type, MemberChanges.NONE);
    }

    private void add(ResourceType<?> type) {
        if (TargetRefPolicy.class.isAssignableFrom(type.model())) {
            addOfPolicies(type);
        }
        if (type.equals(Mesh.TYPE)) {
            addOfMesh();
        } else if (type.equals(Dataplane.TYPE)) {
            addOfDataplane();
        } else if (type.equals(MeshService.TYPE)) {
            drop("spec.selector.dataplaneTags", "the service has no proxies; select by dataplaneLabels");
            limits.add(Limit.oneOf("spec.identities[].type", List.of("SpiffeID")));
        } else if (type.equals(MeshExternalService.TYPE)) {
            addOfExternalService();
        } else if (type.equals(MeshTrust.TYPE)) {
            drop("spec.origin", "the origin is only in status.origin");
        }
    }

    private void addOfPolicies(ResourceType<?> type) {
        for (String member : List.of("name", "namespace")) {
            drop(
                    "spec.targetRef." + member,
                    "the policy selects by labels only, and without labels every proxy of the mesh");
        }
        drop("spec.targetRef.proxyTypes", "the policy applies to sidecars and gateways");
        drop("spec.targetRef.tags", "the policy selects by labels only, and without labels every proxy of the mesh");
        drop("spec.targetRef.mesh", "the reference is to the policy's own mesh");
        drop("spec.from", effectOfFrom(type));
        for (String member : List.of("name", "namespace", "tags", "mesh", "proxyTypes")) {
            drop("spec.to[].targetRef." + member, "labels alone select the destination");
        }
        limits.add(Limit.oneOf("spec.targetRef.kind", OF_PROXIES));
        limits.add(Limit.oneOf("spec.to[].targetRef.kind", OF_DESTINATIONS));
        for (String matches : MATCHES.getOrDefault(type, List.of())) {
            limits.add(Limit.oneOf("spec.rules[]." + matches + ".sni.type", List.of("Exact")));
        }
        if (type.equals(MeshHTTPRoute.TYPE) || type.equals(MeshTCPRoute.TYPE)) {
            ROUTE_BACKENDS.forEach(this::addOfBackend);
        } else if (type.equals(MeshAccessLog.TYPE)) {
            for (String conf : List.of("spec.to[].default", "spec.rules[].default")) {
                dropEndpoint(conf + OTEL);
                limits.add(Limit.matching(conf + ".backends[].openTelemetry.attributes[].key", ATTRIBUTE));
            }
        } else if (type.equals(MeshMetric.TYPE) || type.equals(MeshTrace.TYPE)) {
            dropEndpoint("spec.default" + OTEL);
        } else if (type.equals(MeshHealthCheck.TYPE)) {
            drop(
                    "spec.to[].default.healthyPanicThreshold",
                    "the threshold is 50 %; a MeshCircuitBreaker sets it in outlierDetection.healthyPanicThreshold");
        } else if (type.equals(MeshLoadBalancingStrategy.TYPE)) {
            for (String balancer : List.of("ringHash", "maglev")) {
                drop(
                        "spec.to[].default.loadBalancer." + balancer + ".hashPolicies",
                        "requests are not hashed; set hashPolicies beside loadBalancer");
            }
            limits.add(Limit.oneOf(
                    "spec.to[].default.hashPolicies[].type",
                    List.of("Header", "Cookie", "Connection", "QueryParameter", "FilterState")));
        }
    }

    private static String effectOfFrom(ResourceType<?> type) {
        if (type.equals(MeshTLS.TYPE)) {
            return "the policy sets nothing; use rules";
        }
        return type.equals(MeshFaultInjection.TYPE)
                ? "no fault is injected into inbound traffic; use rules with matches"
                : "nothing is set for inbound traffic; use rules in a policy of its own";
    }

    private void addOfBackend(String path) {
        for (String member : List.of("name", "namespace", "tags", "mesh", "proxyTypes")) {
            drop(path + "." + member, "labels alone select the backend");
        }
        limits.add(Limit.oneOf(path + ".kind", OF_ANYTHING));
        limits.add(Limit.atMost(path + ".weight", LARGEST_UINT32));
    }

    private void addOfMesh() {
        drop("mtls", "traffic is plaintext unless a MeshIdentity selects the proxy");
        drop("metrics", "proxies expose no metrics; use a MeshMetric");
        drop("logging", "there are no backends for logs; use a MeshAccessLog");
        drop("tracing", "there are no backends for traces; use a MeshTrace");
        drop("networking", "proxies may pass traffic through to any destination; use a MeshPassthrough");
        drop("constraints", "proxies that were refused may join the mesh");
        drop(
                "routing",
                "traffic is not kept in its zone, egress follows from the topology, and external services are"
                        + " reachable");
        drop("meshServices", "the mesh behaves as with the mode Exclusive: destinations by kuma.io/service are gone");
    }

    private void addOfDataplane() {
        drop(
                "networking.inbound[].tags",
                "policies, searches and services that select by tags do not find the proxy, and a protocol in"
                        + " kuma.io/protocol is not read; use labels and protocol");
        drop("networking.outbound[].tags", "the outbound needs a backendRef");
        drop("networking.advertisedAddress", "other proxies connect to address");
        drop(
                "networking.transparentProxying.reachableServices",
                "the proxy is sent every destination; use reachableBackends");
        drop("probes", "there are no probes without mTLS");
        drop("metrics", "the proxy exposes no metrics; use a MeshMetric");
        limits.add(Limit.oneOf("networking.gateway.type", List.of("DELEGATED")));
    }

    private void addOfExternalService() {
        for (String source : List.of("caCert", "clientCert", "clientKey")) {
            String path = "spec.tls.verification." + source;
            for (String member : List.of("inline", "inlineString", "secret")) {
                drop(path + "." + member, "the certificate or key is gone; use a source with a type");
            }
            limits.add(Limit.required(path, "type"));
        }
    }

    private void dropEndpoint(String path) {
        drop(path, "nothing is sent there; use backendRef with a MeshOpenTelemetryBackend");
    }

    private void drop(String path, String effect) {
        gone.add(new Gone(MemberPath.of(path), effect));
    }

    private static List<String> names(TargetRefKind... kinds) {
        return Stream.of(kinds).map(OpenEnum::value).toList();
    }
}
