package dev.meshmanager.kuma.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EquivalenceTest {
    private static final Estate MESH = Policies.MESH;

    private static MeshTimeout timeout(String name, TargetRef proxies, int seconds) {
        return Policies.timeout(name, proxies, TargetRef.mesh(), seconds);
    }

    @Test
    void onePolicyCanReplaceSeveral() {
        MeshTimeout all = timeout("all", TargetRef.mesh(), 2);
        List<MeshTimeout> each = List.of(
                timeout("web", TargetRef.dataplane(Map.of("app", "web")), 2),
                timeout("db", TargetRef.dataplane(Map.of("app", "db")), 2));
        Estate estate = MESH.with(each);
        assertThat(Equivalence.differences(estate, each, List.of(all)).isEmpty())
                .isTrue();
        assertThat(Equivalence.differences(estate, each, List.of(timeout("all", TargetRef.mesh(), 4)))
                        .size())
                .isEqualTo(3);
    }

    @Test
    void policiesThatChangeNothingAreNeedless() {
        MeshTimeout all = timeout("all", TargetRef.mesh(), 2);
        MeshTimeout same = timeout("same", TargetRef.dataplane("web-1"), 2);
        MeshTimeout other = timeout("other", TargetRef.dataplane("web-2"), 4);
        MeshTimeout nobody = timeout("nobody", TargetRef.dataplane("missing"), 4);
        Estate estate = MESH.with(all, same, other, nobody);
        assertThat(Equivalence.needless(estate))
                .extracting(TargetRefPolicy::name)
                .containsExactly("nobody", "same");
        assertThat(Equivalence.needless(estate, policy -> policy.name().equals("same")))
                .extracting(TargetRefPolicy::name)
                .containsExactly("same");
    }

    @Property(tries = 40)
    void policiesAreEquivalentToThemselves(@ForAll("policies") List<MeshTimeout> policies) {
        assertThat(Equivalence.differences(MESH, policies, policies).isEmpty()).isTrue();
    }

    @Property(tries = 40)
    void everyMemberThatChangesIsFound(@ForAll("policies") List<MeshTimeout> policies) {
        // For the same proxies, a policy of the zone wins over others, whatever these are for.
        MeshTimeout winner = timeout("winner", TargetRef.dataplane("web-1"), 20).toBuilder()
                .putLabel("kuma.io/origin", "zone")
                .build();
        Estate estate = MESH.with(policies.stream()
                        .filter(policy -> !policy.spec().targetRef().equals(Optional.of(TargetRef.meshService("web"))))
                        .toList())
                .with(winner);
        for (MeshTimeout changed : List.of(
                with(winner, c -> c.connectionTimeout(Duration.ofSeconds(55))),
                with(winner, c -> c.http(h -> h.requestTimeout(Duration.ofSeconds(55)))),
                with(winner, c -> c.idleTimeout(Duration.ofSeconds(55))))) {
            Impact impact = Equivalence.differences(estate, List.of(winner), List.of(changed));
            assertThat(impact.groups())
                    .flatExtracting(ImpactGroup::changes)
                    .flatExtracting(PartChange::members)
                    .extracting(member -> MemberChange.text(member.after()))
                    .contains("55s");
        }
    }

    private static MeshTimeout with(MeshTimeout policy, Consumer<MeshTimeout.Conf.Builder> change) {
        Duration unchanged = Duration.ofSeconds(20);
        return policy.toBuilder()
                .spec(policy.spec().toBuilder()
                        .to(List.of())
                        .addTo(t -> t.targetRef(TargetRef.mesh()).conf(c -> {
                            c.connectionTimeout(unchanged).http(h -> h.requestTimeout(unchanged));
                            change.accept(c);
                        }))
                        .build())
                .build();
    }

    @Provide
    Arbitrary<List<MeshTimeout>> policies() {
        return Policies.any();
    }
}
