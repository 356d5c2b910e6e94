package dev.meshmanager.kuma.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.matching.PolicyMatcher;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the impact of any change. */
class ImpactPropertiesTest {
    private static final List<Kri> OUTBOUNDS =
            List.of(Kri.parse("kri_msvc_default___web_80"), Kri.parse("kri_msvc_default___db_80"));

    @Provide
    Arbitrary<List<MeshTimeout>> policies() {
        return Policies.any();
    }

    @Property(tries = 60)
    void theImpactOfTheInverseMirrorsTheImpact(
            @ForAll("policies") List<MeshTimeout> before, @ForAll("policies") List<MeshTimeout> after) {
        Estate one = Policies.MESH.with(before);
        Estate other = Policies.MESH.with(after);
        List<ImpactGroup> mirrored = Impact.of(other, one).groups().stream()
                .map(ImpactPropertiesTest::mirror)
                .toList();
        assertThat(Impact.of(one, other).groups()).containsExactlyInAnyOrderElementsOf(mirrored);
    }

    private static ImpactGroup mirror(ImpactGroup group) {
        return new ImpactGroup(
                group.mesh(),
                group.proxies(),
                group.changes().stream()
                        .map(change -> new PartChange(
                                change.kind(),
                                change.part(),
                                change.members().stream()
                                        .map(member -> new MemberChange(member.path(), member.after(), member.before()))
                                        .toList()))
                        .toList());
    }

    @Property(tries = 40)
    void aPolicyThatSelectsNothingChangesNothing(@ForAll("policies") List<MeshTimeout> policies) {
        MeshTimeout nobody = Policies.timeout("nobody", TargetRef.dataplane("missing"), TargetRef.mesh(), 4);
        assertThat(Impact.of(Policies.MESH.with(policies), e -> e.with(nobody)).isEmpty())
                .isTrue();
    }

    @Property(tries = 60)
    void theProxiesThatChangeAreThoseWhoseAnswersChange(
            @ForAll("policies") List<MeshTimeout> before, @ForAll("policies") List<MeshTimeout> after) {
        Estate one = Policies.MESH.with(before);
        Estate other = Policies.MESH.with(after);
        List<String> changed = Impact.of(one, other).groups().stream()
                .flatMap(group -> group.proxies().stream())
                .toList();
        for (String proxy : List.of("web-1", "web-2", "db-1")) {
            assertThat(changed.contains(proxy))
                    .as(proxy)
                    .isEqualTo(!configuration(one, proxy).equals(configuration(other, proxy)));
        }
    }

    private static List<Object> configuration(Estate estate, String name) {
        var proxy = PolicyMatcher.of(estate).effective("default", name);
        return List.of(
                proxy.inbound(80).effective(MeshTimeout.TYPE).conf(),
                OUTBOUNDS.stream()
                        .map(outbound -> proxy.outbound(outbound)
                                .effective(MeshTimeout.TYPE)
                                .conf())
                        .toList());
    }
}
