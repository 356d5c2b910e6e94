package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.schema.SchemaCheck;
import dev.meshmanager.kuma.kind.Kinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the check of shapes takes and refuses, against the schemas of Kuma's custom resource definitions. */
@Tag("specs")
class CrdSchemaTest {
    /**
     * Bytes that are not Base64 are refused by what reads them, after the schema; keys of attributes by a rule of ours.
     */
    private static final Set<String> CHECKED_ELSEWHERE = Set.of("inline pattern", "attributes[0].key pattern");

    @Test
    void takesAndRefusesWhatTheSchemasDo() throws IOException {
        Path directory = TestData.path("specs").resolve("kuma-2.14.3-crds");
        assumeThat(directory).isDirectory();
        List<String> differences = new ArrayList<>();
        int facts = 0;
        int kinds = 0;
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                Map<?, ?> spec = member(load(file), "spec");
                String kind = String.valueOf(member(spec, "names").get("kind"));
                Optional<ResourceType<?>> type = Kinds.ALL.find(kind);
                if (type.isEmpty() || type.get().isFlat()) {
                    continue;
                }
                Map<?, ?> version = (Map<?, ?>) ((List<?>) spec.get("versions")).get(0);
                Map<?, ?> schema =
                        member(member(member(member(version, "schema"), "openAPIV3Schema"), "properties"), "spec");
                if (!schema.containsKey("properties")) {
                    continue;
                }
                List<String> found = new ArrayList<>();
                SchemaCheck check = SchemaCheck.of(type.get().model());
                facts += new SchemaProbe(check, "spec", value -> Collections.singletonMap("spec", value), found)
                        .compare(schema);
                found.stream()
                        .filter(difference -> CHECKED_ELSEWHERE.stream().noneMatch(difference::contains))
                        .forEach(difference -> differences.add(kind + " " + difference));
                kinds++;
            }
        }
        System.out.printf("specs: %d facts of %d CRDs, %d differ%n", facts, kinds, differences.size());
        assertThat(differences).isEmpty();
        assertThat(kinds).isPositive();
    }

    private static Map<?, ?> load(Path file) throws IOException {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    }

    private static Map<?, ?> member(Map<?, ?> object, String name) {
        return (Map<?, ?>) object.get(name);
    }
}
