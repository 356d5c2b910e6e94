package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.EstateLine.Answer;
import dev.meshmanager.kuma.evidence.RawHttp;
import dev.meshmanager.kuma.matching.PolicyMatcher;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The matcher against what real control planes answer about the policies of random estates. */
@Tag("estates")
class EstatesTest {
    /** The control plane lists these in the order of a Go map, which differs from call to call. */
    private static final Set<String> UNORDERED = Set.of("toResourceRules", "listeners", "matchers");

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
                    return path -> ask(http, server, path);
                });
            }
        } finally {
            servers.forEach(FakeControlPlane::close);
        }
        judge();
    }

    private static Answer ask(RawHttp http, FakeControlPlane server, String path) {
        try {
            RawHttp.Answer answer = http.call(server, "GET", path, "");
            boolean isJson = answer.body().startsWith("{");
            return new Answer(path, answer.status(), isJson ? Json.parse(answer.body()) : JsonValue.of(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                boolean equal = actual.status() == expected.status()
                        && canonical("", actual.response()).equals(canonical("", expected.response()));
                counts[0] += equal ? 1 : 0;
                counts[1]++;
                if (!equal) {
                    differences.add(
                            file.getFileName() + " " + expected.path() + " " + expected.status() + "\n  expected "
                                    + canonical("", expected.response()) + "\n  but was  " + actual.status() + " "
                                    + canonical("", actual.response()));
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

    /** Masks times and sorts what has no order. */
    private static JsonValue canonical(String name, JsonValue value) {
        if (name.endsWith("Time")) {
            return JsonValue.of("(time)");
        }
        if (value.raw() instanceof List) {
            List<JsonValue> elements = new ArrayList<>();
            value.elements().forEach(element -> elements.add(canonical("", element)));
            if (UNORDERED.contains(name)) {
                elements.sort(Comparator.comparing(JsonValue::toString));
            }
            return JsonValue.of(elements);
        }
        if (value.raw() instanceof Map<?, ?> members) {
            Map<String, @Nullable Object> sorted = new TreeMap<>();
            members.forEach((key, member) -> sorted.put(
                    String.valueOf(key),
                    canonical(String.valueOf(key), JsonValue.wrap(member)).raw()));
            return JsonValue.wrap(new LinkedHashMap<>(sorted));
        }
        return value;
    }
}
