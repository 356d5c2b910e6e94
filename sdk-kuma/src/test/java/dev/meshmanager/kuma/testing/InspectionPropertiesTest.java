package dev.meshmanager.kuma.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.inspect.ProxyPolicies;
import dev.meshmanager.kuma.matching.PolicyMatcher;
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
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The in-memory control plane and the matcher of its resources tell the same. */
class InspectionPropertiesTest {
    private static final Kri WEB = Kri.parse("kri_msvc_default_east__web_80");

    private static final List<Resource> MESH = List.of(
            Mesh.builder()
                    .name("default")
                    .meshServices(m -> m.mode(Mesh.Mode.EXCLUSIVE))
                    .build(),
            Dataplane.builder()
                    .mesh("default")
                    .name("web-1")
                    .putLabel("app", "web")
                    .networking(n ->
                            n.address("10.0.0.1").addInbound(i -> i.port(80).putTag("kuma.io/service", "web")))
                    .build(),
            MeshService.builder()
                    .mesh("default")
                    .name("web")
                    .spec(s -> s.addPort(p -> p.port(80)))
                    .build());

    @Provide
    Arbitrary<List<MeshTimeout>> policies() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d"),
                        Arbitraries.of(
                                TargetRef.mesh(),
                                TargetRef.dataplane("web-1"),
                                TargetRef.dataplane(Map.of("app", "web")),
                                TargetRef.dataplane(Map.of("app", "db"))),
                        Arbitraries.of(TargetRef.mesh(), TargetRef.meshService("web")),
                        Arbitraries.integers().between(1, 9))
                .as(InspectionPropertiesTest::timeout)
                .list()
                .ofMaxSize(4)
                .uniqueElements(MeshTimeout::name);
    }

    private static MeshTimeout timeout(String name, TargetRef proxies, TargetRef destination, int seconds) {
        return MeshTimeout.builder()
                .mesh("default")
                .name(name)
                .putLabel("kuma.io/origin", "zone")
                .spec(s -> s.targetRef(proxies).addTo(t -> t.targetRef(destination)
                        .conf(c -> c.connectionTimeout(Duration.ofSeconds(seconds)))))
                .build();
    }

    @Property(tries = 10)
    void whatItAnswersOverHttpIsWhatTheMatcherTells(@ForAll("policies") List<MeshTimeout> policies) {
        try (FakeControlPlane controlPlane =
                FakeControlPlane.standalone("east").with(MESH).with(policies)) {
            Estate estate =
                    Estate.builder().zone("east").addAll(MESH).addAll(policies).build();
            ProxyPolicies offline = PolicyMatcher.of(estate).proxy("default", "web-1");
            ProxyPolicies live = controlPlane.client().dataplanes().inspect("default", "web-1");
            assertThat(live.outboundPolicies(WEB).policies())
                    .isEqualTo(offline.outboundPolicies(WEB).policies());
            assertThat(live.layout().outbounds()).isEqualTo(offline.layout().outbounds());
        }
    }
}
