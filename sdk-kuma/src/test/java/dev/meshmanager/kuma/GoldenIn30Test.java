package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.evidence.Golden;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.validation.DroppedMember;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import dev.meshmanager.kuma.validation.Verdict;
import dev.meshmanager.kuma.validation.Violation;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the preview of 3.0 answered to the golden documents, most of which are of 2.14. */
class GoldenIn30Test {
    private static final Golden GOLDEN = Golden.beside(GoldenIn30Test.class);
    private static final ValidationOptions OPTIONS =
            ValidationOptions.defaults().zone("default").version(KumaVersion.V3_0);

    @ParameterizedTest
    @MethodSource("documents")
    void judgesAsThePreviewOf30Did(Golden.In30 expected) {
        Verdict verdict =
                Validation.verdict(Kinds.ALL.find(expected.kind()).orElseThrow(), expected.document(), OPTIONS);
        Violation.Stage first = verdict.violations().stream()
                .map(Violation::stage)
                .min(Comparator.naturalOrder())
                .orElse(null);

        assertThat(verdict.isAccepted()).as(verdict.toString()).isEqualTo(expected.isAccepted());
        if (!expected.isUndecoded()) {
            assertThat(verdict.violations().stream()
                            .filter(violation -> violation.stage() == first)
                            .map(Violation::field)
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(expected.fields());
        }
        if (expected.isAccepted()) {
            assertThat(verdict.dropped().stream().map(DroppedMember::field))
                    .containsExactlyInAnyOrderElementsOf(expected.dropped());
            assertThat(verdict.dropped())
                    .allSatisfy(member -> assertThat(member.effect()).isNotBlank());
            assertThat(verdict.warnings()).isEqualTo(expected.warnings());
        }
    }

    @ParameterizedTest
    @MethodSource("gone")
    void namesTheSuccessorOfAKindThatIsGone(ResourceType<?> kind) {
        assertThat(GOLDEN.accepted(kind.name())).allSatisfy(golden -> {
            Verdict verdict = Validation.verdict(kind, golden.document(), OPTIONS);

            assertThat(verdict.violations()).singleElement().satisfies(violation -> {
                assertThat(violation.field()).isEqualTo("type");
                assertThat(violation.reason()).startsWith("there is no " + kind + " since 3.0; use ");
            });
            assertThat(verdict.dropped()).isEmpty();
            assertThat(verdict.warnings()).isEmpty();
        });
    }

    static Stream<Golden.In30> documents() {
        return kinds(true).flatMap(kind -> GOLDEN.in30(kind.name()).stream());
    }

    static Stream<ResourceType<?>> gone() {
        return kinds(false);
    }

    private static Stream<ResourceType<?>> kinds(boolean areThere) {
        return Kinds.ALL.all().stream().filter(kind -> KumaVersion.V3_0.has(kind) == areThere);
    }
}
