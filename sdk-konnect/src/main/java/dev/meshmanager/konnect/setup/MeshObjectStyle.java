package dev.meshmanager.konnect.setup;

import dev.meshmanager.kuma.common.Selector;
import dev.meshmanager.kuma.legacy.TrafficLog;
import dev.meshmanager.kuma.legacy.TrafficPermission;
import dev.meshmanager.kuma.legacy.TrafficTrace;
import dev.meshmanager.kuma.mesh.LogBackend;
import dev.meshmanager.kuma.mesh.Logging;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.Metrics;
import dev.meshmanager.kuma.mesh.TraceBackend;
import dev.meshmanager.kuma.mesh.Tracing;
import java.util.List;

/** Adds backends to the mesh, and the policies that use them. */
final class MeshObjectStyle {
    private final SetupPlan plan;
    private final String mesh;

    MeshObjectStyle(SetupPlan plan, String mesh) {
        this.plan = plan;
        this.mesh = mesh;
        if (plan.logPolicy != null) {
            throw PolicyBackends.noMesh("logging");
        }
        if (plan.tracePolicy != null) {
            throw PolicyBackends.noMesh("tracing");
        }
        if (plan.metricsPolicy != null) {
            throw PolicyBackends.noMesh("metrics");
        }
    }

    void addTo(Mesh.Builder builder, List<String> reasons) {
        if (plan.log != null) {
            builder.logging(Logging.of(plan.log));
            reasons.add("has the backend of access logs");
        }
        if (plan.trace != null) {
            builder.tracing(Tracing.of(sampled(plan.trace)));
            reasons.add("has the backend of traces");
        }
        Boolean passthrough = plan.passthrough;
        if (passthrough != null) {
            builder.networking(networking -> networking.outbound(outbound -> outbound.passthrough(passthrough)));
            reasons.add(
                    passthrough
                            ? "lets proxies reach destinations outside of the mesh"
                            : "lets proxies reach no destination outside of the mesh");
        }
        if (plan.metrics != null) {
            builder.metrics(Metrics.of(plan.metrics));
            reasons.add("makes each proxy publish metrics for Prometheus");
        }
    }

    private TraceBackend sampled(TraceBackend backend) {
        Integer sampling = plan.sampling;
        if (sampling == null) {
            return backend;
        }
        if (backend instanceof TraceBackend.Zipkin) {
            return ((TraceBackend.Zipkin) backend)
                    .toBuilder().sampling(sampling).build();
        }
        if (backend instanceof TraceBackend.Datadog) {
            return ((TraceBackend.Datadog) backend)
                    .toBuilder().sampling(sampling).build();
        }
        return ((TraceBackend.Unknown) backend).toBuilder().sampling(sampling).build();
    }

    void addPolicies() {
        LogBackend log = plan.log;
        if (log != null) {
            plan.add(
                    TrafficLog.allTo(log.name().orElseThrow())
                            .mesh(mesh)
                            .name("all-traffic")
                            .build(),
                    "logs all traffic to the backend of the mesh.");
        }
        TraceBackend trace = plan.trace;
        if (trace != null) {
            plan.add(
                    TrafficTrace.allTo(trace.name().orElseThrow())
                            .mesh(mesh)
                            .name("all-traffic")
                            .build(),
                    "all proxies send traces to the backend of the mesh.");
        }
        if (plan.allowAll) {
            plan.add(
                    TrafficPermission.builder()
                            .mesh(mesh)
                            .name("all-traffic")
                            .addSource(Selector.service("*"))
                            .addDestination(Selector.service("*"))
                            .build(),
                    "allows all traffic; with mTLS, traffic without a permission is denied.");
        }
    }
}
