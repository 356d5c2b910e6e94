package dev.meshmanager.kuma.upgrade.fix;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.Metrics;
import dev.meshmanager.kuma.mesh.MetricsBackend;
import dev.meshmanager.kuma.policy.LocalityAwareness;
import dev.meshmanager.kuma.policy.MeshLoadBalancingStrategy;
import dev.meshmanager.kuma.policy.MeshMetric;
import dev.meshmanager.kuma.policy.MeshPassthrough;
import dev.meshmanager.kuma.policy.MeshTLS;
import dev.meshmanager.kuma.policy.target.TargetRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the resources that replace members of a mesh. */
final class MeshFix {
    private static final String PREFIX = "mesh-";

    private final Mesh mesh;

    MeshFix(Mesh mesh) {
        this.mesh = mesh;
    }

    boolean isEncrypted() {
        return mesh.enabledAuthority().isPresent();
    }

    /** With an identity, inbounds are strict unless a policy says otherwise. */
    Optional<Resource> permissive() {
        boolean isPermissive = mesh.enabledAuthority()
                .flatMap(CertificateAuthority::mode)
                .equals(Optional.of(CertificateAuthority.Mode.PERMISSIVE));
        return isPermissive
                ? Optional.of(MeshTLS.builder()
                        .mesh(mesh.name())
                        .name(PREFIX + "permissive")
                        .spec(s -> s.targetRef(TargetRef.mesh()).addRule(MeshTLS.Rule.of(MeshTLS.Conf.permissive())))
                        .build())
                : Optional.empty();
    }

    /** Returns the policies for the members that are dropped; log and trace backends are in those that use them. */
    List<Resource> policies() {
        List<Resource> all = new ArrayList<>();
        boolean forbids = mesh.networking()
                .flatMap(Mesh.Networking::outbound)
                .flatMap(Mesh.Outbound::passthrough)
                .equals(Optional.of(false));
        if (forbids) {
            all.add(MeshPassthrough.builder()
                    .mesh(mesh.name())
                    .name(PREFIX + "passthrough")
                    .spec(s -> s.targetRef(TargetRef.mesh()).conf(MeshPassthrough.Conf.none()))
                    .build());
        }
        boolean isLocal =
                mesh.routing().flatMap(Mesh.Routing::localityAwareLoadBalancing).equals(Optional.of(true));
        if (isLocal) {
            all.add(MeshLoadBalancingStrategy.builder()
                    .mesh(mesh.name())
                    .name(PREFIX + "locality")
                    .spec(s -> s.targetRef(TargetRef.mesh()).addTo(to -> to.targetRef(TargetRef.mesh())
                            .conf(c -> c.localityAwareness(
                                    LocalityAwareness.builder().disabled(false).build()))))
                    .build());
        }
        metrics().ifPresent(all::add);
        return all;
    }

    private Optional<Resource> metrics() {
        Optional<MetricsBackend> enabled = mesh.metrics().flatMap(metrics -> metrics.backends().stream()
                .filter(backend -> backend.name().equals(metrics.enabledBackend()))
                .findFirst());
        if (enabled.isEmpty() || !(enabled.get() instanceof MetricsBackend.Prometheus prometheus)) {
            return Optional.empty();
        }
        Optional<MetricsBackend.PrometheusConf> conf = prometheus.conf();
        int port = conf.map(known -> known.port().orElse(Defaults.PORT)).orElse(Defaults.PORT);
        String path = conf.flatMap(MetricsBackend.PrometheusConf::path).orElse(Defaults.PATH);
        MeshMetric.Conf.Builder newer = MeshMetric.Conf.builder().addBackend(MeshMetric.Backend.prometheus(port, path));
        conf.map(MetricsBackend.PrometheusConf::aggregate).orElse(List.of()).stream()
                .filter(application -> application.enabled().orElse(true))
                .forEach(application -> newer.addApplication(MeshMetric.Application.builder()
                        .name(application.name())
                        .path(application.path())
                        .address(application.address())
                        .port(application.port())
                        .build()));
        return Optional.of(MeshMetric.builder()
                .mesh(mesh.name())
                .name(PREFIX + "metrics")
                .spec(s -> s.targetRef(TargetRef.mesh()).conf(newer.build()))
                .build());
    }

    /** Returns the mesh without what the newer version drops. */
    Mesh withoutDropped() {
        return mesh.toBuilder()
                .mtls(Optional.empty())
                .metrics(Optional.<Metrics>empty())
                .logging(Optional.empty())
                .tracing(Optional.empty())
                .networking(Optional.empty())
                .routing(Optional.empty())
                .constraints(Optional.empty())
                .meshServices(Optional.empty())
                .build();
    }

    /** What a control plane sets for a Prometheus backend. */
    private static final class Defaults {
        static final int PORT = 5670;
        static final String PATH = "/metrics";
    }
}
