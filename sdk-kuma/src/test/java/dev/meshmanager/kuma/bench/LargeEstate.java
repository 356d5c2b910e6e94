package dev.meshmanager.kuma.bench;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.policy.MeshAccessLog;
import dev.meshmanager.kuma.policy.MeshCircuitBreaker;
import dev.meshmanager.kuma.policy.MeshRetry;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.service.Protocol;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A mesh of 10,000 proxies of 300 services, with 500 policies for some proxies, services and the whole mesh. */
final class LargeEstate {
    static final String MESH = "default";

    private static final int PROXIES = 10_000;
    private static final int SERVICES = 300;
    private static final int POLICIES_OF_A_KIND = 125;

    private LargeEstate() {}

    static List<Resource> resources() {
        List<Resource> resources = new ArrayList<>();
        resources.add(Mesh.builder()
                .name(MESH)
                .meshServices(m -> m.mode(Mesh.Mode.EXCLUSIVE))
                .build());
        for (int i = 0; i < PROXIES; i++) {
            resources.add(proxy(i));
        }
        for (int i = 0; i < SERVICES; i++) {
            resources.add(service(i));
        }
        for (int i = 0; i < POLICIES_OF_A_KIND; i++) {
            resources.add(timeout(i));
            resources.add(retry(i));
            resources.add(circuitBreaker(i));
            resources.add(accessLog(i));
        }
        return resources;
    }

    /** The mesh with mTLS, and permissions for the whole mesh and for single services. */
    static List<Resource> security() {
        List<Resource> resources = new ArrayList<>();
        resources.add(Mesh.builder()
                .name(MESH)
                .meshServices(m -> m.mode(Mesh.Mode.EXCLUSIVE))
                .mtls(Mtls.builtin("ca"))
                .build());
        for (int i = 0; i < POLICIES_OF_A_KIND; i++) {
            String client = "app-" + i * 7 % SERVICES;
            MeshTrafficPermission.Conf conf =
                    i % 4 == 0 ? MeshTrafficPermission.Conf.deny() : MeshTrafficPermission.Conf.allow();
            TargetRef proxies = proxies(i);
            resources.add(MeshTrafficPermission.builder()
                    .mesh(MESH)
                    .name("permission-" + i)
                    .labels(labels("permission"))
                    .spec(s -> s.targetRef(proxies)
                            .addFrom(f -> f.targetRef(TargetRef.meshSubset(Map.of("kuma.io/service", client)))
                                    .conf(conf)))
                    .build());
        }
        return resources;
    }

    private static Map<String, String> labels(String app) {
        return Map.of("app", app, "kuma.io/origin", "zone", "kuma.io/zone", "east", "kuma.io/mesh", MESH);
    }

    static String proxyName(int i) {
        return "proxy-" + i;
    }

    private static Dataplane proxy(int i) {
        String app = "app-" + i % SERVICES;
        return Dataplane.builder()
                .mesh(MESH)
                .name(proxyName(i))
                .labels(labels(app))
                .networking(n -> n.address("10.0." + i / 250 + "." + i % 250)
                        .addInbound(in -> in.port(8080).name("main").putTag("kuma.io/service", app))
                        .addInbound(in -> in.port(9090).putTag("kuma.io/service", app + "-admin")))
                .build();
    }

    private static MeshService service(int i) {
        return MeshService.builder()
                .mesh(MESH)
                .name("app-" + i)
                .labels(labels("app-" + i))
                .spec(s -> s.selector(MeshService.Selector.builder()
                                .dataplaneTags(Map.of("kuma.io/service", "app-" + i))
                                .build())
                        .addPort(p -> p.name("main").port(80).appProtocol(Protocol.HTTP)))
                .build();
    }

    /** One policy in five is for the whole mesh, the others for the proxies of one service. */
    private static TargetRef proxies(int i) {
        return i % 5 == 0 ? TargetRef.mesh() : TargetRef.dataplane(Map.of("app", "app-" + i));
    }

    private static TargetRef destination(int i) {
        return i % 3 == 0 ? TargetRef.mesh() : TargetRef.meshService("app-" + i);
    }

    private static MeshTimeout timeout(int i) {
        return MeshTimeout.builder()
                .mesh(MESH)
                .name("timeout-" + i)
                .labels(labels("timeout"))
                .spec(s -> s.targetRef(proxies(i))
                        .addTo(t -> t.targetRef(destination(i)).conf(c -> c.connectionTimeout(Duration.ofSeconds(i + 1))
                                .http(h -> h.requestTimeout(Duration.ofSeconds(i + 2)))))
                        .addRule(r -> r.conf(c -> c.idleTimeout(Duration.ofMinutes(i + 1)))))
                .build();
    }

    private static MeshRetry retry(int i) {
        return MeshRetry.builder()
                .mesh(MESH)
                .name("retry-" + i)
                .labels(labels("retry"))
                .spec(s -> s.targetRef(proxies(i)).addTo(t -> t.targetRef(destination(i))
                        .conf(c -> c.http(h -> h.numRetries(i).perTryTimeout(Duration.ofSeconds(1))))))
                .build();
    }

    private static MeshCircuitBreaker circuitBreaker(int i) {
        return MeshCircuitBreaker.builder()
                .mesh(MESH)
                .name("breaker-" + i)
                .labels(labels("breaker"))
                .spec(s -> s.targetRef(proxies(i)).addTo(t -> t.targetRef(destination(i))
                        .conf(c -> c.connectionLimits(l -> l.maxConnections(i + 1)))))
                .build();
    }

    private static MeshAccessLog accessLog(int i) {
        return MeshAccessLog.builder()
                .mesh(MESH)
                .name("log-" + i)
                .labels(labels("log"))
                .spec(s -> s.targetRef(proxies(i)).addTo(t -> t.targetRef(TargetRef.mesh())
                        .conf(c -> c.addBackend(b -> b.file(f -> f.path("/tmp/" + i))))))
                .build();
    }
}
