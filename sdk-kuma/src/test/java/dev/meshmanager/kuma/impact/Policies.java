package dev.meshmanager.kuma.impact;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.service.MeshService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A small mesh, and any policies for it. */
final class Policies {
    static final Estate MESH = Estate.of(List.<Resource>of(
            Mesh.builder()
                    .name("default")
                    .meshServices(m -> m.mode(Mesh.Mode.EXCLUSIVE))
                    .build(),
            proxy("web-1", "web"),
            proxy("web-2", "web"),
            proxy("db-1", "db"),
            service("web"),
            service("db")));

    private static final List<TargetRef> PROXIES = List.of(
            TargetRef.mesh(),
            TargetRef.dataplane(),
            TargetRef.dataplane("web-1"),
            TargetRef.dataplane(Map.of("app", "web")),
            TargetRef.dataplane(Map.of("app", "db")),
            TargetRef.meshService("web"));

    private static final List<TargetRef> DESTINATIONS = List.of(
            TargetRef.mesh(),
            TargetRef.meshService("web"),
            TargetRef.meshService("db"),
            TargetRef.meshService("web", "80"));

    private Policies() {}

    private static Dataplane proxy(String name, String app) {
        return Dataplane.builder()
                .mesh("default")
                .name(name)
                .putLabel("app", app)
                .networking(
                        n -> n.address("10.0.0.1").addInbound(i -> i.port(80).putTag("kuma.io/service", app)))
                .build();
    }

    private static MeshService service(String name) {
        return MeshService.builder()
                .mesh("default")
                .name(name)
                .spec(s -> s.addPort(p -> p.port(80)))
                .build();
    }

    static Arbitrary<List<MeshTimeout>> any() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d", "e", "f", "g"),
                        Arbitraries.of(PROXIES),
                        Arbitraries.of(DESTINATIONS),
                        Arbitraries.integers().between(1, 9))
                .as(Policies::timeout)
                .list()
                .ofMaxSize(7)
                .uniqueElements(MeshTimeout::name);
    }

    static MeshTimeout timeout(String name, TargetRef proxies, TargetRef destination, int seconds) {
        Duration duration = Duration.ofSeconds(seconds);
        return MeshTimeout.builder()
                .mesh("default")
                .name(name)
                .spec(s -> s.targetRef(proxies)
                        .addTo(t -> t.targetRef(destination).conf(c -> {
                            if (seconds % 2 == 0) {
                                c.connectionTimeout(duration);
                            }
                            c.http(h -> h.requestTimeout(duration));
                        }))
                        .addRule(r -> r.conf(c -> c.idleTimeout(duration))))
                .build();
    }
}
