package dev.meshmanager.konnect.setup;

import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.kuma.mesh.LogBackend;
import dev.meshmanager.kuma.mesh.MetricsBackend;
import dev.meshmanager.kuma.mesh.TraceBackend;
import dev.meshmanager.kuma.policy.MeshAccessLog;
import dev.meshmanager.kuma.policy.MeshMetric;
import dev.meshmanager.kuma.policy.MeshTrace;
import java.util.Optional;
import java.util.function.Function;

/** Converts backends of a mesh to backends of policies. */
final class PolicyBackends {
    private PolicyBackends() {}

    static MeshAccessLog.Backend policy(LogBackend backend) {
        Optional<MeshAccessLog.Format> format = backend.format().map(MeshAccessLog.Format::plain);
        if (backend instanceof LogBackend.Tcp) {
            String address = required(((LogBackend.Tcp) backend).conf(), LogBackend.TcpConf::address, "address");
            return format.map(f -> MeshAccessLog.Backend.tcp(address, f))
                    .orElseGet(() -> MeshAccessLog.Backend.tcp(address));
        }
        if (backend instanceof LogBackend.File) {
            String path = required(((LogBackend.File) backend).conf(), LogBackend.FileConf::path, "path");
            return format.map(f -> MeshAccessLog.Backend.file(path, f))
                    .orElseGet(() -> MeshAccessLog.Backend.file(path));
        }
        throw noPolicy("logging", backend.type());
    }

    static MeshTrace.Backend policy(TraceBackend backend) {
        if (backend instanceof TraceBackend.Zipkin) {
            TraceBackend.ZipkinConf conf = ((TraceBackend.Zipkin) backend)
                    .conf()
                    .orElseGet(() -> TraceBackend.ZipkinConf.builder().build());
            String url = required(Optional.of(conf), TraceBackend.ZipkinConf::url, "url");
            if (conf.apiVersion()
                    .filter(TraceBackend.ApiVersion.HTTP_JSON_V1::equals)
                    .isPresent()) {
                throw new IllegalStateException("a MeshTrace does not support httpJsonV1: use SetupStyle.MESH_OBJECT");
            }
            return MeshTrace.Backend.builder()
                    .type(MeshTrace.BackendType.ZIPKIN)
                    .zipkin(zipkin -> zipkin.url(url)
                            .traceId128bit(conf.traceId128bit())
                            .sharedSpanContext(conf.sharedSpanContext())
                            .apiVersion(conf.apiVersion()
                                    .map(version -> MeshTrace.ZipkinApiVersion.of(version.toString()))))
                    .build();
        }
        if (backend instanceof TraceBackend.Datadog) {
            Optional<TraceBackend.DatadogConf> conf = ((TraceBackend.Datadog) backend).conf();
            String address = required(conf, TraceBackend.DatadogConf::address, "address");
            int port = required(conf, datadog -> datadog.port().stream().boxed().findAny(), "port");
            return MeshTrace.Backend.builder()
                    .type(MeshTrace.BackendType.DATADOG)
                    .datadog(datadog -> datadog.url("http://" + address + ":" + port)
                            .splitService(conf.flatMap(TraceBackend.DatadogConf::splitService)))
                    .build();
        }
        throw noPolicy("tracing", backend.type());
    }

    static MeshMetric.Backend policy(MetricsBackend backend) {
        if (!(backend instanceof MetricsBackend.Prometheus)) {
            throw noPolicy("metrics", backend.type());
        }
        MetricsBackend.PrometheusConf conf = ((MetricsBackend.Prometheus) backend)
                .conf()
                .orElseGet(() -> MetricsBackend.PrometheusConf.builder().build());
        if (!conf.tags().isEmpty()
                || !conf.aggregate().isEmpty()
                || conf.envoy().isPresent()) {
            throw new IllegalStateException("a MeshMetric has no tags, aggregate or envoy settings:"
                    + " use SetupStyle.MESH_OBJECT, or pass a MeshMetric.Backend");
        }
        return MeshMetric.Backend.builder()
                .type(MeshMetric.BackendType.PROMETHEUS)
                .prometheus(p -> p.port(conf.port()).path(conf.path()))
                .build();
    }

    static IllegalStateException noMesh(String what) {
        return new IllegalStateException("a mesh has no " + what + " backend of this type: use SetupStyle.POLICIES");
    }

    private static IllegalStateException noPolicy(String what, String type) {
        return new IllegalStateException("no policy has a " + what + " backend of the type "
                + VisibleText.part(String.valueOf(type)) + ": use SetupStyle.MESH_OBJECT");
    }

    private static <C, T> T required(Optional<C> conf, Function<C, Optional<T>> member, String name) {
        return conf.flatMap(member)
                .orElseThrow(() -> new IllegalStateException("the backend needs the member " + name));
    }
}
