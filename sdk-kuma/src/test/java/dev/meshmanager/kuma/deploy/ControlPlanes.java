package dev.meshmanager.kuma.deploy;

import dev.meshmanager.core.Token;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.time.Duration;

/** Control planes of each kind that tests use. */
final class ControlPlanes {
    static final ControlPlane GLOBAL = ControlPlane.global(c -> c.version(KumaVersion.of("2.14.3"))
            .postgres(p -> p.host("db.example")
                    .port(5432)
                    .user("kuma")
                    .password(Token.of("s3cret \"$x"))
                    .database("kuma")
                    .certificateAuthority("/etc/kuma/db-ca.crt"))
            .apiServer(a -> a.httpPort(7681).httpsPort(7682).certificate("/etc/kuma/api.crt", "/etc/kuma/api.key"))
            .authentication(a -> a.withoutLocalhostAdmin())
            .zoneSync(z -> z.port(7685).certificate("/etc/kuma/kds.crt", "/etc/kuma/kds.key"))
            .withoutReports()
            .set("xdsServer.nackBackoff", Duration.ofSeconds(1))
            .set("metrics.zone.idleTimeout", "90s"));

    static final ControlPlane EAST = ControlPlane.zone("east", c -> c.version(KumaVersion.of("2.14.3"))
            .globalAddress("grpcs://global.example:7685")
            .zoneSync(z -> z.certificateAuthority("/etc/kuma/ca.crt"))
            .certificate("/etc/kuma/cp.crt", "/etc/kuma/cp.key")
            .dnsDomain("internal")
            .withoutDefaultMesh()
            .logLevel("debug"));

    static final ControlPlane WEST = ControlPlane.zone("west", c -> c.version(KumaVersion.of("2.14.3"))
            .kubernetes()
            .chart(Chart.KONG_MESH)
            .globalAddress("grpcs://global.example:7685")
            .set("multizone.zone.kds.tlsSkipVerify", true)
            .set("runtime.kubernetes.injector.sidecarContainer.drainTime", Duration.ofSeconds(45))
            .helmValue("controlPlane.replicas", 2)
            .helmValue("ingress.enabled", true)
            .helmValue("egress.enabled", true));

    static final ControlPlane KUBERNETES_3_0 = ControlPlane.standalone("east", c -> c.version(KumaVersion.V3_0)
            .kubernetes()
            .set("xdsServer.policyMatchingCacheSize", 100)
            .helmValue("controlPlane.tls.general.secretName", "kuma-tls"));

    private ControlPlanes() {}
}
