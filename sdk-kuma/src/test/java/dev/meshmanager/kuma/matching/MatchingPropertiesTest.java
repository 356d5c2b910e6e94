package dev.meshmanager.kuma.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.inspect.MatchedPolicies;
import dev.meshmanager.kuma.inspect.PolicyConfs;
import dev.meshmanager.kuma.inspect.ProxyRules;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.service.MeshService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any policies. */
class MatchingPropertiesTest {
    private static final Kri WEB = Kri.parse("kri_msvc_default___web_80");

    private static final List<TargetRef> PROXIES = List.of(
            TargetRef.mesh(),
            TargetRef.dataplane(),
            TargetRef.dataplane("web-1"),
            TargetRef.dataplane(Map.of("app", "web")),
            TargetRef.dataplane(Map.of("app", "db")),
            TargetRef.meshSubset(Map.of("version", "v1")),
            TargetRef.meshService("web"));

    private static final List<TargetRef> DESTINATIONS = List.of(
            TargetRef.mesh(),
            TargetRef.meshService("web"),
            TargetRef.meshService("db"),
            TargetRef.meshService("web", "80"),
            TargetRef.meshService(Map.of("app", "web")));

    private static List<Resource> mesh() {
        return List.of(
                Mesh.builder()
                        .name("default")
                        .meshServices(m -> m.mode(Mesh.Mode.EXCLUSIVE))
                        .build(),
                proxy("web-1", "web", "v1"),
                proxy("web-2", "web", "v2"),
                proxy("db-1", "db", "v1"),
                service("web"),
                service("db"));
    }

    private static Dataplane proxy(String name, String app, String version) {
        return Dataplane.builder()
                .mesh("default")
                .name(name)
                .putLabel("app", app)
                .networking(n -> n.address("10.0.0.1")
                        .addInbound(
                                i -> i.port(80).putTag("kuma.io/service", app).putTag("version", version)))
                .build();
    }

    private static MeshService service(String name) {
        return MeshService.builder()
                .mesh("default")
                .name(name)
                .putLabel("app", name)
                .spec(s -> s.addPort(p -> p.port(80)))
                .build();
    }

    @Provide
    Arbitrary<List<MeshTimeout>> policies() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d", "e", "f", "g"),
                        Arbitraries.of(PROXIES),
                        Arbitraries.of(DESTINATIONS),
                        Arbitraries.integers().between(1, 9))
                .as(MatchingPropertiesTest::timeout)
                .list()
                .ofMaxSize(7)
                .uniqueElements(MeshTimeout::name);
    }

    private static MeshTimeout timeout(String name, TargetRef proxies, TargetRef destination, int seconds) {
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

    private static Estate estate(List<? extends Resource> policies) {
        return Estate.of(mesh()).with(policies);
    }

    /** Everything that the matcher says about a proxy. */
    private static Answers answers(Estate estate, String proxy) {
        var answers = PolicyMatcher.of(estate).proxy("default", proxy);
        return new Answers(answers.rules(), answers.outboundPolicies(WEB), answers.matchedPolicies());
    }

    @Property(tries = 50)
    void theOrderOfTheResourcesNeverMatters(@ForAll("policies") List<MeshTimeout> policies, @ForAll Random random) {
        List<Resource> shuffled = new ArrayList<>(mesh());
        shuffled.addAll(policies);
        Collections.shuffle(shuffled, random);
        for (String proxy : List.of("web-1", "web-2", "db-1")) {
            assertThat(answers(Estate.of(shuffled), proxy)).isEqualTo(answers(estate(policies), proxy));
        }
    }

    @Property(tries = 50)
    void aPolicyThatSelectsNothingChangesNothing(@ForAll("policies") List<MeshTimeout> policies) {
        Estate before = estate(policies);
        MeshTimeout nobody = timeout("nobody", TargetRef.dataplane("missing"), TargetRef.mesh(), 4);
        assertThat(PolicyMatcher.of(before).proxies(nobody)).isEmpty();
        for (String proxy : List.of("web-1", "web-2", "db-1")) {
            assertThat(answers(before.with(nobody), proxy)).isEqualTo(answers(before, proxy));
        }
    }

    @Property(tries = 50)
    void theTypedConfigurationIsThatOfTheAnswer(@ForAll("policies") List<MeshTimeout> policies) {
        PolicyMatcher matcher = PolicyMatcher.of(estate(policies));
        for (String proxy : List.of("web-1", "web-2", "db-1")) {
            List<PolicyConfs.Policy> answer =
                    matcher.proxy("default", proxy).outboundPolicies(WEB).policies();
            Effective<MeshTimeout.Conf> effective =
                    matcher.effective("default", proxy).outbound(WEB).effective(MeshTimeout.TYPE);
            assertThat(effective.isEmpty()).isEqualTo(answer.isEmpty());
            if (!answer.isEmpty()) {
                JsonValue conf = answer.get(0).conf().orElseThrow().elements().get(0);
                assertThat(Json.toTree(effective.conf())).isEqualTo(conf);
            }
        }
    }

    record Answers(ProxyRules rules, PolicyConfs outbound, MatchedPolicies matched) {}
}
