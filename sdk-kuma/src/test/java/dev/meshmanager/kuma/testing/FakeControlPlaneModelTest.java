package dev.meshmanager.kuma.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.Applied;
import dev.meshmanager.kuma.MeshResourceClient;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Random sequences of calls do to the in-memory control plane what they do to a map. */
class FakeControlPlaneModelTest {
    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void behavesLikeAMap(@ForAll("sequences") List<Step> steps) {
        try (FakeControlPlane controlPlane = FakeControlPlane.global().with(mesh("a"), mesh("b"))) {
            MeshResourceClient<MeshTimeout> client = controlPlane.client().resources(MeshTimeout.TYPE);
            TreeMap<String, Duration> model = new TreeMap<>();
            for (Step step : steps) {
                String key = step.mesh() + "/" + step.name();
                switch (step.what()) {
                    case "put":
                        Applied.Outcome outcome = client.apply(step.timeout()).outcome();
                        assertThat(outcome)
                                .isEqualTo(model.containsKey(key) ? Applied.Outcome.UPDATED : Applied.Outcome.CREATED);
                        model.put(key, step.idle());
                        break;
                    case "delete":
                        if (model.remove(key) != null) {
                            client.delete(step.mesh(), step.name());
                        }
                        break;
                    default:
                        assertThat(client.find(step.mesh(), step.name()).map(FakeControlPlaneModelTest::idle))
                                .isEqualTo(Optional.ofNullable(model.get(key)));
                        break;
                }
                assertThat(client.list("a").toList())
                        .extracting(Resource::name)
                        .containsExactlyElementsOf(model.keySet().stream()
                                .filter(name -> name.startsWith("a/"))
                                .map(name -> name.substring(2))
                                .toList());
            }
        }
    }

    private static Mesh mesh(String name) {
        return Mesh.builder().name(name).build();
    }

    private static Duration idle(MeshTimeout timeout) {
        return timeout.spec().to().get(0).conf().orElseThrow().idleTimeout().orElseThrow();
    }

    @Provide
    Arbitrary<List<Step>> sequences() {
        return Combinators.combine(
                        Arbitraries.of("put", "put", "delete", "find"),
                        Arbitraries.of("a", "b"),
                        Arbitraries.of("x", "y", "z"),
                        Arbitraries.integers().between(1, 90))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(25);
    }

    record Step(String what, String mesh, String name, int seconds) {
        Duration idle() {
            return Duration.ofSeconds(seconds);
        }

        MeshTimeout timeout() {
            return MeshTimeout.builder()
                    .mesh(mesh)
                    .name(name)
                    .spec(s -> s.targetRef(TargetRef.mesh())
                            .addTo(t -> t.targetRef(TargetRef.mesh()).conf(c -> c.idleTimeout(idle()))))
                    .build();
        }
    }
}
