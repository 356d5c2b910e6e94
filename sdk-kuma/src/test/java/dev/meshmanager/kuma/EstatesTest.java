package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.kuma.EstateLine.Answer;
import dev.meshmanager.kuma.matching.PolicyMatcher;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    private final List<String> differences = new ArrayList<>();
    private final List<String> belowBar = new ArrayList<>();

    @Test
    void answersAreThoseOfTheControlPlane() {
        List<Path> files = TestData.files("estates");
        files.forEach(this::check);
        assertThat(files).isNotEmpty();
        differences.stream().limit(20).forEach(System.out::println);
        assertThat(belowBar).isEmpty();
        if (TestData.isDefault("estates")) {
            assertThat(differences).isEmpty();
        }
    }

    private void check(Path file) {
        Map<String, int[]> equalOfAll = new TreeMap<>();
        for (EstateLine line : EstateLine.read(file)) {
            PolicyMatcher matcher = PolicyMatcher.of(line.estate());
            for (Answer expected : line.answers()) {
                int[] counts = equalOfAll.computeIfAbsent(expected.family(), family -> new int[2]);
                Answer actual = EstateLine.ask(matcher, expected.path());
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
