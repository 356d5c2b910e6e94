package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.kuma.EstateLine.Answer;
import dev.meshmanager.kuma.evidence.RawHttp;
import dev.meshmanager.kuma.matching.PolicyMatcher;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The matcher against what real control planes answer about the policies of random estates. */
@Tag("estates")
class EstatesTest {
    /** Where other estates may differ in one answer of a hundred, and in rules in two. */
    private static final Map<String, Double> BARS =
            Map.of("_resources/dataplanes", 1.0, "_hostnames", 1.0, "_rules", 0.98, "policies", 0.98);

    private final List<FakeControlPlane> servers = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private final List<String> belowBar = new ArrayList<>();

    /** Every estate has the same families of answers, and each call over HTTP takes its time. */
    private static final int SERVED = 4;

    @Test
    void answersAreThoseOfTheControlPlane() {
        for (Path file : files()) {
            check(file, Integer.MAX_VALUE, line -> {
                PolicyMatcher matcher = PolicyMatcher.of(line.estate());
                return path -> EstateLine.ask(matcher, path);
            });
        }
        judge();
    }

    @Test
    void theInMemoryControlPlaneGivesTheSameAnswersOverHttp() {
        try (RawHttp http = new RawHttp()) {
            for (Path file : files()) {
                check(file, SERVED, line -> {
                    FakeControlPlane server = line.serve();
                    servers.add(server);
                    return path -> EstateLine.ask(http, server, path);
                });
            }
        } finally {
            servers.forEach(FakeControlPlane::close);
        }
        judge();
    }

    private static List<Path> files() {
        List<Path> files = TestData.files("estates");
        assertThat(files).isNotEmpty();
        return files;
    }

    private void judge() {
        differences.stream().limit(20).forEach(System.out::println);
        assertThat(belowBar).isEmpty();
        if (TestData.isDefault("estates")) {
            assertThat(differences).isEmpty();
        }
    }

    private void check(Path file, int limit, Function<EstateLine, Function<String, Answer>> asker) {
        Map<String, int[]> equalOfAll = new TreeMap<>();
        for (EstateLine line : EstateLine.read(file).stream().limit(limit).toList()) {
            Function<String, Answer> ask = asker.apply(line);
            for (Answer expected : line.answers()) {
                int[] counts = equalOfAll.computeIfAbsent(expected.family(), family -> new int[2]);
                Answer actual = ask.apply(expected.path());
                boolean equal = actual.canonical().equals(expected.canonical());
                counts[0] += equal ? 1 : 0;
                counts[1]++;
                if (!equal) {
                    differences.add(file.getFileName() + " " + expected.path() + "\n  expected " + expected.canonical()
                            + "\n  but was  " + actual.canonical());
                }
            }
        }
        equalOfAll.forEach((family, counts) -> {
            String summary = "%s %d of %d equal (%s)".formatted(family, counts[0], counts[1], file.getFileName());
            System.out.println("estates: " + summary);
            if (counts[0] < BARS.getOrDefault(family, 0.99) * counts[1]) {
                belowBar.add(summary);
            }
        });
    }
}
