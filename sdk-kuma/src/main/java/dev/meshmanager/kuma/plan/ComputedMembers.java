package dev.meshmanager.kuma.plan;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.gateway.MeshGatewayRoute;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.plan.ComputedMember.Effect;
import dev.meshmanager.kuma.policy.MeshAccessLog;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.policy.MeshMetric;
import dev.meshmanager.kuma.policy.MeshOpenTelemetryBackend;
import dev.meshmanager.kuma.policy.MeshPassthrough;
import dev.meshmanager.kuma.policy.MeshRetry;
import dev.meshmanager.kuma.policy.MeshTCPRoute;
import dev.meshmanager.kuma.policy.MeshTLS;
import dev.meshmanager.kuma.policy.MeshTrace;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.zone.ZoneEgress;
import dev.meshmanager.kuma.zone.ZoneIngress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table behind {@link ServerComputed}. Its facts: the defaults in the CRDs of 2.14.3 and of the preview of 3.0,
 * which apply on Universal too, the zero constants of protobuf, and 1,032 documents with what a control plane stored.
 */
final class ComputedMembers {
    static final List<ComputedMember> ALL = new ComputedMembers().members();

    private final List<ComputedMember> members = new ArrayList<>();

    private ComputedMembers() {}

    private List<ComputedMember> members() {
        everyKind();
        services();
        proxies();
        mesh();
        routes();
        observability();
        otherPolicies();
        return List.copyOf(members);
    }

    private void everyKind() {
        for (String path : List.of("creationTime", "modificationTime", "kri", "status", "metadata")) {
            add(null, path, Effect.COMPUTED, Optional.empty());
        }
        // A user may set those that name the origin; if both sides have one, a difference counts.
        for (String label : List.of(
                "kuma.io/mesh",
                "kuma.io/zone",
                "kuma.io/origin",
                "kuma.io/env",
                "kuma.io/display-name",
                "kuma.io/proxy-type",
                "kuma.io/policy-role",
                "kuma.io/listener-zoneingress",
                "kuma.io/listener-zoneegress",
                "k8s.kuma.io/namespace")) {
            add(null, "labels[\"" + label + "\"]", Effect.COMPUTED_IF_ABSENT, Optional.empty());
        }
    }

    private void services() {
        for (ResourceType<?> type : List.of(MeshService.TYPE, MeshMultiZoneService.TYPE, MeshExternalService.TYPE)) {
            add(type, "snis", Effect.COMPUTED, Optional.empty());
        }
        add(MeshService.TYPE, "spec.status", Effect.DROPPED, Optional.empty());
        add(MeshService.TYPE, "spec.state", Effect.COMPUTED_IF_ABSENT, Optional.empty());
        add(MeshService.TYPE, "spec.identities", Effect.COMPUTED_IF_ABSENT, Optional.empty());
        add(MeshService.TYPE, "spec.ports[].protocol", Effect.DROPPED, Optional.empty());
        defaulted(MeshService.TYPE, "spec.ports[].appProtocol", "tcp");
        defaulted(MeshMultiZoneService.TYPE, "spec.ports[].appProtocol", "tcp");
        defaulted(MeshExternalService.TYPE, "spec.match.protocol", "tcp");
        defaulted(MeshExternalService.TYPE, "spec.match.type", "HostnameGenerator");
        defaulted(MeshExternalService.TYPE, "spec.tls.allowRenegotiation", false);
        defaulted(MeshExternalService.TYPE, "spec.tls.enabled", false);
        defaulted(MeshExternalService.TYPE, "spec.tls.verification.mode", "Secured");
        defaulted(MeshExternalService.TYPE, "spec.tls.verification.subjectAltNames[].type", "Exact");
        defaulted(MeshExternalService.TYPE, "spec.tls.version.max", "TLSAuto");
        defaulted(MeshExternalService.TYPE, "spec.tls.version.min", "TLSAuto");
    }

    private void proxies() {
        for (String tagged : List.of("networking.inbound[]", "networking.gateway")) {
            add(Dataplane.TYPE, tagged + ".tags[\"kuma.io/zone\"]", Effect.COMPUTED_IF_ABSENT, Optional.empty());
        }
        // The control plane judges health by the probes of the inbound.
        for (String health : List.of("networking.inbound[].health", "networking.inbound[].state")) {
            add(Dataplane.TYPE, health, Effect.COMPUTED_IF_ABSENT, Optional.empty());
        }
        defaulted(Dataplane.TYPE, "networking.gateway.type", "DELEGATED");
        defaulted(Dataplane.TYPE, "networking.listeners[].state", "Ready");
        // A member of versions before 2.9, which is read and forgotten.
        add(Dataplane.TYPE, "networking.transparentProxying.redirectPort", Effect.DROPPED, Optional.empty());
        add(ZoneIngress.TYPE, "zone", Effect.COMPUTED_IF_ABSENT, Optional.empty());
        add(ZoneIngress.TYPE, "availableServices", Effect.COMPUTED, Optional.empty());
        add(ZoneEgress.TYPE, "zone", Effect.COMPUTED_IF_ABSENT, Optional.empty());
    }

    private void mesh() {
        defaulted(Mesh.TYPE, "mtls.backends[].mode", "STRICT");
        defaulted(Mesh.TYPE, "meshServices.mode", "Disabled");
        defaulted(Mesh.TYPE, "metrics.backends[].conf.port", 5670);
        defaulted(Mesh.TYPE, "metrics.backends[].conf.path", "/metrics");
        defaulted(Mesh.TYPE, "metrics.backends[].conf.tags", Map.of("kuma.io/service", "dataplane-metrics"));
        defaulted(Mesh.TYPE, "metrics.backends[].conf.tls", Map.of());
        // What the control plane derives from skipMTLS: true.
        defaulted(Mesh.TYPE, "metrics.backends[].conf.tls", Map.of("mode", "disabled"));
        defaulted(Mesh.TYPE, "metrics.backends[].conf.tls.mode", "activeMTLSBackend");
    }

    private void routes() {
        defaulted(MeshHTTPRoute.TYPE, "spec.to[].rules[].default.backendRefs[].weight", 1);
        defaulted(MeshHTTPRoute.TYPE, "spec.to[].rules[].default.filters[].requestMirror.backendRef.weight", 1);
        defaulted(MeshHTTPRoute.TYPE, "spec.to[].rules[].default.filters[].requestRedirect.statusCode", 302);
        defaulted(MeshHTTPRoute.TYPE, "spec.to[].rules[].matches[].headers[].type", "Exact");
        defaulted(MeshTCPRoute.TYPE, "spec.to[].rules[].default.backendRefs[].weight", 1);
        for (String match : List.of("path", "headers[]", "queryParameters[]")) {
            defaulted(MeshGatewayRoute.TYPE, "conf.http.rules[].matches[]." + match + ".match", "EXACT");
        }
        defaulted(MeshGatewayRoute.TYPE, "conf.http.rules[].matches[].method", "NONE");
        defaulted(MeshGateway.TYPE, "conf.listeners[].protocol", "NONE");
        defaulted(MeshGateway.TYPE, "conf.listeners[].tls.mode", "NONE");
    }

    private void observability() {
        for (String section : List.of("to", "from", "rules")) {
            String backends = "spec." + section + "[].default.backends[]";
            defaulted(MeshAccessLog.TYPE, backends + ".file.format.omitEmptyValues", false);
            defaulted(MeshAccessLog.TYPE, backends + ".tcp.format.omitEmptyValues", false);
            defaultedUntil3(MeshAccessLog.TYPE, backends + ".openTelemetry.endpoint");
        }
        defaulted(MeshMetric.TYPE, "spec.default.applications[].path", "/metrics");
        defaultedUntil3(MeshMetric.TYPE, "spec.default.backends[].openTelemetry.endpoint");
        defaulted(MeshMetric.TYPE, "spec.default.backends[].prometheus.path", "/metrics");
        defaulted(MeshMetric.TYPE, "spec.default.backends[].prometheus.port", 5670);
        defaulted(MeshMetric.TYPE, "spec.default.backends[].prometheus.tls.mode", "Disabled");
        defaulted(MeshTrace.TYPE, "spec.default.backends[].datadog.splitService", false);
        defaultedUntil3(MeshTrace.TYPE, "spec.default.backends[].openTelemetry.endpoint");
        defaulted(MeshTrace.TYPE, "spec.default.backends[].zipkin.apiVersion", "httpJson");
        defaulted(MeshTrace.TYPE, "spec.default.backends[].zipkin.sharedSpanContext", true);
        defaulted(MeshTrace.TYPE, "spec.default.backends[].zipkin.traceId128bit", false);
        defaulted(MeshOpenTelemetryBackend.TYPE, "spec.env.mode", "Optional");
        defaulted(MeshOpenTelemetryBackend.TYPE, "spec.env.precedence", "EnvFirst");
    }

    private void otherPolicies() {
        defaulted(MeshPassthrough.TYPE, "spec.default.appendMatch[].protocol", "tcp");
        defaulted(MeshRetry.TYPE, "spec.to[].default.http.hostSelection[].updateFrequency", 2);
        defaulted(MeshRetry.TYPE, "spec.to[].default.http.retriableRequestHeaders[].type", "Exact");
        defaulted(MeshRetry.TYPE, "spec.to[].default.http.retriableResponseHeaders[].type", "Exact");
        for (String section : List.of("from", "rules")) {
            defaulted(MeshTLS.TYPE, "spec." + section + "[].default.tlsVersion.max", "TLSAuto");
            defaulted(MeshTLS.TYPE, "spec." + section + "[].default.tlsVersion.min", "TLSAuto");
        }
    }

    private void defaulted(ResourceType<?> type, String path, Object value) {
        add(type, path, Effect.DEFAULTED, Optional.of(JsonValue.of(value)));
    }

    /** Where 2.14 stores an empty endpoint, 3.0 stores none. */
    private void defaultedUntil3(ResourceType<?> type, String path) {
        members.add(new ComputedMember(
                Optional.of(type),
                path,
                Effect.DEFAULTED,
                Optional.of(JsonValue.of("")),
                Optional.empty(),
                Optional.of(KumaVersion.V3_0)));
    }

    private void add(@Nullable ResourceType<?> type, String path, Effect effect, Optional<JsonValue> value) {
        members.add(
                new ComputedMember(Optional.ofNullable(type), path, effect, value, Optional.empty(), Optional.empty()));
    }
}
