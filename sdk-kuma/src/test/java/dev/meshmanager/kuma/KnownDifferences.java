package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.format.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The documents of a corpus for which a test finds a difference to a control plane. For the default corpus they must be
 * exactly those of {@code corpus/differences.yaml}; the ids of another corpus are not listed.
 */
final class KnownDifferences {
    private final JsonObject reasons;
    private final TreeMap<String, String> found = new TreeMap<>();

    private KnownDifferences(JsonObject reasons) {
        this.reasons = reasons;
    }

    /** Returns no differences yet, for a section of the list. */
    static KnownDifferences of(String section) {
        try (InputStream in = KnownDifferences.class.getResourceAsStream("/corpus/differences.yaml")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            JsonObject sections = Yaml.read(text).get(0).asObject().orElseThrow();
            return new KnownDifferences(
                    sections.get(section).flatMap(JsonValue::asObject).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(String id, String difference) {
        found.merge(id, difference, (one, other) -> one + "\n" + other);
    }

    int size() {
        return found.size();
    }

    /** Prints each difference with its reason. Fails if the corpus is the default and the list does not match. */
    void check() {
        found.forEach((id, difference) ->
                System.out.println(id + " (" + reason(id) + ") " + difference.replace("\n", "\n    ")));
        if (TestData.isDefault("corpus")) {
            assertThat(found.keySet()).isEqualTo(new TreeSet<>(reasons.names()));
            assertThat(Set.copyOf(reasons.names()))
                    .allSatisfy(id -> assertThat(reason(id)).isNotBlank());
        }
    }

    private String reason(String id) {
        return reasons.get(id).flatMap(JsonValue::asString).orElse("not listed");
    }
}
