package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.kuma.EstateLine.Answer;
import dev.meshmanager.kuma.evidence.RawHttp;
import dev.meshmanager.kuma.matching.PolicyMatcher;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The older inspection paths against what real control planes answered: {@code policies} and {@code rules} of proxies,
 * {@code dataplanes} of policies, gateways and routes. The meshes have policies of all older kinds.
 */
class OlderInspectionTest {
    @ParameterizedTest
    @ValueSource(strings = {"older-2.14.jsonl", "older-3.0-preview.jsonl"})
    void theMatcherAnswersLikeTheControlPlane(String file) {
        for (EstateLine line : lines(file)) {
            PolicyMatcher matcher = PolicyMatcher.of(line.estate());
            check(line, path -> EstateLine.ask(matcher, path));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"older-2.14.jsonl", "older-3.0-preview.jsonl"})
    void theInMemoryControlPlaneAnswersLikeTheRealOne(String file) {
        try (RawHttp http = new RawHttp()) {
            for (EstateLine line : lines(file)) {
                try (FakeControlPlane server = line.serve()) {
                    check(line, path -> EstateLine.ask(http, server, path));
                }
            }
        }
    }

    private static void check(EstateLine line, Function<String, Answer> ask) {
        assertThat(line.answers()).isNotEmpty().allSatisfy(expected -> assertThat(
                        ask.apply(expected.path()).canonical())
                .as(expected.path())
                .isEqualTo(expected.canonical()));
    }

    static List<EstateLine> lines(String file) {
        try {
            return EstateLine.read(Path.of(Objects.requireNonNull(
                            OlderInspectionTest.class.getResource("/dev/meshmanager/kuma/inspection/" + file))
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(file, e);
        }
    }
}
