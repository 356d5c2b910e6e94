package dev.meshmanager.kuma.upgrade.fix;

import dev.meshmanager.kuma.mesh.LogBackend;
import dev.meshmanager.kuma.mesh.Logging;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.TraceBackend;
import dev.meshmanager.kuma.mesh.Tracing;
import dev.meshmanager.kuma.policy.MeshAccessLog;
import dev.meshmanager.kuma.policy.MeshTrace;
import dev.meshmanager.kuma.upgrade.rules.Inventory;
import java.math.BigDecimal;
import java.util.Optional;

/** The backends of meshes, in the form of policies. */
final class MeshBackends {
    private final Inventory inventory;

    MeshBackends(Inventory inventory) {
        this.inventory = inventory;
    }

    /** Returns the configuration for the backend with this name, or for the default backend of the mesh. */
    MeshAccessLog.Conf accessLog(String mesh, Optional<String> name) {
        Logging logging = inventory.mesh(mesh).flatMap(Mesh::logging).orElseThrow(MeshBackends::unknown);
        Optional<String> wanted = name.or(logging::defaultBackend);
        LogBackend backend = logging.backends().stream()
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseThrow(MeshBackends::unknown);
        Optional<MeshAccessLog.Format> format = backend.format().map(MeshAccessLog.Format::plain);
        if (backend instanceof LogBackend.Tcp tcp) {
            String address = tcp.conf().flatMap(LogBackend.TcpConf::address).orElseThrow(MeshBackends::unknown);
            return MeshAccessLog.Conf.of(format.map(text -> MeshAccessLog.Backend.tcp(address, text))
                    .orElseGet(() -> MeshAccessLog.Backend.tcp(address)));
        }
        if (backend instanceof LogBackend.File file) {
            String path = file.conf().flatMap(LogBackend.FileConf::path).orElseThrow(MeshBackends::unknown);
            return MeshAccessLog.Conf.of(format.map(text -> MeshAccessLog.Backend.file(path, text))
                    .orElseGet(() -> MeshAccessLog.Backend.file(path)));
        }
        throw unknown();
    }

    /** Returns the configuration for the backend with this name, or for the default backend of the mesh. */
    MeshTrace.Conf trace(String mesh, Optional<String> name) {
        Tracing tracing = inventory.mesh(mesh).flatMap(Mesh::tracing).orElseThrow(MeshBackends::unknown);
        Optional<String> wanted = name.or(tracing::defaultBackend);
        TraceBackend backend = tracing.backends().stream()
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseThrow(MeshBackends::unknown);
        MeshTrace.Conf.Builder conf = MeshTrace.Conf.builder().addBackend(of(backend));
        backend.sampling()
                .ifPresent(percent -> conf.sampling(
                        MeshTrace.Sampling.overall(BigDecimal.valueOf(percent).intValue())));
        return conf.build();
    }

    private static MeshTrace.Backend of(TraceBackend backend) {
        if (backend instanceof TraceBackend.Zipkin zipkin) {
            TraceBackend.ZipkinConf conf = zipkin.conf().orElseThrow(MeshBackends::unknown);
            MeshTrace.Zipkin.Builder newer = MeshTrace.Zipkin.builder()
                    .url(conf.url())
                    .traceId128bit(conf.traceId128bit())
                    .sharedSpanContext(conf.sharedSpanContext());
            conf.apiVersion().ifPresent(version -> newer.apiVersion(MeshTrace.ZipkinApiVersion.of(version.value())));
            return MeshTrace.Backend.builder().zipkin(newer.build()).build();
        }
        if (backend instanceof TraceBackend.Datadog datadog) {
            TraceBackend.DatadogConf conf = datadog.conf().orElseThrow(MeshBackends::unknown);
            return MeshTrace.Backend.builder()
                    .datadog(MeshTrace.Datadog.builder()
                            .url("http://" + conf.address().orElse("") + ":"
                                    + conf.port().orElse(0))
                            .splitService(conf.splitService())
                            .build())
                    .build();
        }
        throw unknown();
    }

    private static NotDerivableException unknown() {
        return new NotDerivableException("the backend is not known");
    }
}
