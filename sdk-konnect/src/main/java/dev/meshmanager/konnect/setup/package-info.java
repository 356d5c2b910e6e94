/**
 * Sets up a mesh with mTLS, access logs, traces and metrics, on any control plane.
 *
 * <pre>{@code
 * MeshSetup setup = MeshSetup.builder().name("default")
 *         .mtls(Mtls.builtin("ca-1"))
 *         .accessLog(LogBackend.tcp("logstash.example:5000"))
 *         .tracing(TraceBackend.zipkin("http://jaeger.example:9411/api/v2/spans"), 80)
 *         .metrics(5670, "/metrics").build();
 * System.out.println(setup.describe());
 * setup.applyTo(kuma);
 * }</pre>
 */
@NullMarked
package dev.meshmanager.konnect.setup;

import org.jspecify.annotations.NullMarked;
