package dev.meshmanager.kuma.policy.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.common.PolicyTraits.Section;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.policy.MeshTCPRoute;
import dev.meshmanager.kuma.policy.MeshTimeout;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TargetRefPolicyTest {
    private static final MeshTimeout.Conf CONF =
            MeshTimeout.Conf.builder().idleTimeout(Duration.ofMinutes(1)).build();

    static Stream<ResourceType<?>> kinds() {
        return Kinds.ALL.all().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void kindsSayByTheirInterfacesWhatTheyHave(ResourceType<?> kind) {
        Set<String> sections = sections(kind.model());
        assertThat(TargetRefPolicy.class.isAssignableFrom(kind.model())).isEqualTo(sections.contains("targetRef"));
        boolean isPolicy = sections.remove("targetRef");
        Set<String> declared = new TreeSet<>();
        add(declared, kind, RoutePolicy.class, "to");
        add(declared, kind, ToPolicy.class, "to");
        add(declared, kind, FromPolicy.class, "from");
        add(declared, kind, RulesPolicy.class, "rules");
        add(declared, kind, ProxyPolicy.class, "conf");
        assertThat(declared).isEqualTo(isPolicy ? sections : Set.of());
        assertThat(declared).isEqualTo(sectionsOf(PolicyTraits.of(kind)));
    }

    private static Set<String> sectionsOf(Optional<PolicyTraits> traits) {
        return traits.stream()
                .flatMap(policy -> policy.sections().stream())
                .map(section ->
                        section == Section.DEFAULT ? "conf" : section.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static void add(Set<String> sections, ResourceType<?> kind, Class<?> policy, String section) {
        if (policy.isAssignableFrom(kind.model())) {
            assertThat(sections.add(section)).as(section).isTrue();
        }
    }

    private static Set<String> sections(Class<? extends Resource> model) {
        return Stream.of(model.getMethods())
                .filter(method -> method.getName().equals("spec") && !method.isBridge())
                .flatMap(spec -> Stream.of(spec.getReturnType().getMethods()))
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .map(Method::getName)
                .filter(Set.of("targetRef", "to", "from", "rules", "conf")::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void hasTheSectionsOfEveryKind() {
        TargetRefPolicy timeout = MeshTimeout.builder()
                .mesh("default")
                .name("web")
                .spec(s -> s.targetRef(TargetRef.dataplane("web"))
                        .addTo(t -> t.targetRef(TargetRef.mesh()).conf(CONF))
                        .addRule(r -> r.addMatch(Match.sni("web")).conf(CONF)))
                .build();
        assertThat(timeout.spec().targetRef()).contains(TargetRef.dataplane("web"));
        assertThat(timeout.spec().to()).map(PolicyEntry::targetRef).containsExactly(Optional.of(TargetRef.mesh()));
        assertThat(timeout.spec().from()).isEmpty();
        assertThat(timeout.spec().rules()).hasSize(1);
        assertThat(timeout.spec().rules().get(0).matches()).containsExactly(Match.sni("web"));
        assertThat(timeout.spec().conf()).isEmpty();
        assertThat(timeout.spec().confs()).containsExactly(CONF, CONF);
    }

    @Test
    void tellsTheConfigurationOfAKindByItsType() {
        assertThat(firstOf(MeshTimeout.builder()
                                .mesh("default")
                                .name("web")
                                .spec(s -> s.addTo(
                                        t -> t.targetRef(TargetRef.mesh()).conf(CONF)))
                                .build())
                        .idleTimeout())
                .contains(Duration.ofMinutes(1));
    }

    private static <C extends Model> C firstOf(ToPolicy<C> policy) {
        return policy.spec().to().get(0).conf().orElseThrow();
    }

    @Test
    void hasNoConfigurationInTheEntriesOfARoute() {
        RoutePolicy route = MeshTCPRoute.builder()
                .mesh("default")
                .name("web")
                .spec(s -> s.addTo(MeshTCPRoute.To.of(TargetRef.meshService("web"))))
                .build();
        assertThat(route.spec().to()).allSatisfy(to -> {
            assertThat(to.conf()).isEmpty();
            assertThat(to.rules()).hasSize(1);
        });
        assertThat(route.spec().confs()).isEmpty();
    }
}
