package dev.meshmanager.kuma.validation.rules.mesh;

import dev.meshmanager.kuma.mesh.MetricsBackend;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.rules.policy.MeshMetricRules;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Checks the metrics settings of a mesh or a proxy. */
public final class MetricsBackends {
    private MetricsBackends() {}

    public static void check(FieldPath at, MetricsBackend backend) {
        if (!(backend instanceof MetricsBackend.Prometheus)) {
            at.field("type").reject("must be prometheus");
            return;
        }
        ((MetricsBackend.Prometheus) backend).conf().ifPresent(conf -> check(at.field("conf"), conf));
    }

    private static void check(FieldPath at, MetricsBackend.PrometheusConf conf) {
        Optional<MetricsBackend.TlsMode> mode = conf.tls().flatMap(MetricsBackend.Tls::mode);
        boolean skips = conf.skipMTLS().orElse(false);
        boolean agrees = mode.orElse(MetricsBackend.TlsMode.ACTIVE_MTLS_BACKEND)
                .equals(skips ? MetricsBackend.TlsMode.DISABLED : MetricsBackend.TlsMode.ACTIVE_MTLS_BACKEND);
        if (conf.skipMTLS().isPresent() && conf.tls().isPresent() && !agrees) {
            at.reject("must not have both skipMTLS and tls");
            return;
        }
        if (conf.envoy()
                .flatMap(MetricsBackend.Envoy::filterRegex)
                .filter(regex -> !MeshMetricRules.isRegex(regex))
                .isPresent()) {
            at.field("envoy").field("filterRegex").reject("must be a regular expression");
            return;
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < conf.aggregate().size(); i++) {
            if (!names.add(conf.aggregate().get(i).name().orElse(""))) {
                at.field("aggregate").index(i).field("name").reject("is there more than once");
            }
        }
    }
}
