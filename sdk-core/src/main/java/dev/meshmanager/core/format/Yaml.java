package dev.meshmanager.core.format;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.yaml.YamlWriter;
import java.util.List;

/** Reads and writes YAML documents that are no resources, such as settings of programs. */
public final class Yaml {
    private Yaml() {}

    /**
     * Returns the documents of a text in YAML or JSON; an empty one is {@link JsonValue#NULL}.
     *
     * @throws DocumentException if the text is neither
     */
    public static List<JsonValue> read(String text) {
        return YamlReader.read(SourceText.of(text)).stream()
                .map(document -> JsonValue.of(document.value()))
                .toList();
    }

    /**
     * Returns a YAML document in block style, members in their order. Readers of YAML 1.1 and of YAML 1.2 read the
     * same: strings that any could take for something else stand in quotes.
     */
    public static String write(JsonObject document) {
        return YamlWriter.write(List.of(document.raw()));
    }
}
