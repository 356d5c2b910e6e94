package dev.meshmanager.kuma.plan;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.schema.SchemaCheck;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.gateway.MeshGatewayRoute;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.plan.ComputedMember.Effect;
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
 * The table behind {@link ServerComputed}. Its facts: the defaults of the models' schemas, which are those in the CRDs
 * of 2.14.3 and of the preview of 3.0 and apply on Universal too, the zero constants of protobuf, and 1,032 documents
 * with what a control plane stored.
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
        ofSchemas();
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
        for (String match : List.of("path", "headers[]", "queryParameters[]")) {
            defaulted(MeshGatewayRoute.TYPE, "conf.http.rules[].matches[]." + match + ".match", "EXACT");
        }
        defaulted(MeshGatewayRoute.TYPE, "conf.http.rules[].matches[].method", "NONE");
        defaulted(MeshGateway.TYPE, "conf.listeners[].protocol", "NONE");
        defaulted(MeshGateway.TYPE, "conf.listeners[].tls.mode", "NONE");
    }

    /** The defaults of the schemas of Kubernetes, which the models have. */
    private void ofSchemas() {
        for (ResourceType<?> type : Kinds.ALL.all()) {
            SchemaCheck.of(type.model()).defaults().forEach((path, value) -> {
                boolean isComputed = members.stream()
                        .anyMatch(member -> member.kind().equals(Optional.of(type))
                                && member.path().equals(path));
                if (!isComputed) {
                    defaulted(type, path, value);
                }
            });
        }
    }

    private void defaulted(ResourceType<?> type, String path, Object value) {
        defaulted(type, path, JsonValue.of(value));
    }

    private void defaulted(ResourceType<?> type, String path, JsonValue value) {
        // Where 2.14 stores an empty endpoint, 3.0 stores none.
        Optional<KumaVersion> until =
                path.endsWith(".openTelemetry.endpoint") ? Optional.of(KumaVersion.V3_0) : Optional.empty();
        members.add(new ComputedMember(
                Optional.of(type), path, Effect.DEFAULTED, Optional.of(value), Optional.empty(), until));
    }

    private void add(@Nullable ResourceType<?> type, String path, Effect effect, Optional<JsonValue> value) {
        members.add(
                new ComputedMember(Optional.ofNullable(type), path, effect, value, Optional.empty(), Optional.empty()));
    }
}
