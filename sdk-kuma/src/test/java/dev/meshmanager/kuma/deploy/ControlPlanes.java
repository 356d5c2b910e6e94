package dev.meshmanager.kuma.deploy;

import dev.meshmanager.core.Token;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.time.Duration;
import java.util.List;
import java.util.Map;

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
            .zoneProxies());

    static final ControlPlane KUBERNETES_3_0 = ControlPlane.standalone("east", c -> c.version(KumaVersion.V3_0)
            .kubernetes()
            .set("xdsServer.policyMatchingCacheSize", 100)
            .helmValue("controlPlane.tls.general.secretName", "kuma-tls")
            .helmValue("controlPlane.tls.general.caBundle", "LS0tLS1CRUdJTg=="));

    /** Everything that has a method of its own. */
    static final ControlPlane TUNED = ControlPlane.standalone("east", c -> tuned(c.version(KumaVersion.of("2.14.3")))
            .dns(d -> d.serviceAddresses("240.1.0.0/16"))
            .defaults(d -> d.withRoutingResources())
            .xds(x -> x.delta())
            .postgres(p -> p.host("db.example")
                    .readReplica("replica.example", 5432, 50)
                    .connectionTimeout(Duration.ofSeconds(10)))
            .apiServer(a -> a.clientAuthority("/etc/kuma/clients.crt")
                    .requireClientCertificate()
                    .basePath("/kuma"))
            .logging(l -> l.file("/var/log/kuma/kuma-cp.log").maxSize(50).keep(10, Duration.ofDays(7))));

    static final ControlPlane TUNED_KUBERNETES = ControlPlane.standalone("east", c -> tuned(c.version(KumaVersion.V3_0)
                    .kubernetes()
                    .zoneProxies("default", "payments")
                    .logging(l -> l.level("debug").file("/tmp/kuma-cp.log")))
            .xds(x -> x.policyMatchingCache(500))
            .injector(i -> i.cni()
                    .image("registry.example/kuma-dp:3")
                    .requests("10m", "32Mi")
                    .limits("0", "256Mi")
                    .environment(Map.of("TZ", "UTC"))
                    .drainTime(Duration.ofSeconds(45))
                    .waitForProxy()
                    .excludeInboundPorts(22, 9100)
                    .excludeOutboundPorts(5432)
                    .excludeOutboundNetworks("10.0.0.0/8", "fd00::/8")
                    .applicationProbePort(9005)
                    .containerPatches("more-memory")
                    .dnsPort(15054)
                    .withoutDns()
                    .exceptions(Map.of("openshift.io/build.name", "*"))
                    .nodeLabels("topology.kubernetes.io/zone"))
            .set(
                    "dpServer.authn.dpProxy.dpToken.validator.publicKeys",
                    List.of(Map.of("kid", "7", "mesh", "default", "key", "-----BEGIN...\nline: #2\n"))));

    private static ControlPlane.Builder tuned(ControlPlane.Builder controlPlane) {
        return controlPlane
                .dns(d -> d.domain("internal")
                        .servicePort(8080)
                        .meshServiceAddresses("241.1.0.0/16")
                        .meshExternalServiceAddresses("242.1.0.0/16")
                        .meshMultiZoneServiceAddresses("243.1.0.0/16"))
                .defaults(d -> d.withoutMesh().withoutHostnameGenerators())
                .metrics(m -> m.dataplaneSubscriptions(5)
                        .dataplaneIdleTimeout(Duration.ofMinutes(2))
                        .zoneSubscriptions(20)
                        .zoneIdleTimeout(Duration.ofSeconds(90))
                        .compactZoneSubscriptions()
                        .meshInsights(Duration.ofSeconds(2), Duration.ofMinutes(1))
                        .withoutResourceCounts()
                        .withoutOpenTelemetry()
                        .prometheusDiscoveryPort(6676))
                .xds(x -> x.refreshInterval(Duration.ofSeconds(2))
                        .statusInterval(Duration.ofSeconds(20))
                        .refusalBackoff(Duration.ofMillis(1500))
                        .deregistrationDelay(Duration.ZERO))
                .authentication(a -> a.administrators("alice", "bob")
                        .administratorGroups("platform")
                        .onlyGivenKeys()
                        .reloadableProxyTokens());
    }

    private ControlPlanes() {}
}
