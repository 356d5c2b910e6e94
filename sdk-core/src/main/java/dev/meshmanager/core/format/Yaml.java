package dev.meshmanager.core.format;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.yaml.YamlWriter;
import java.util.List;

/**
 * Reads and writes any YAML document, for example settings of programs. For resources, use {@link ResourceDocuments}.
 */
public final class Yaml {
    private Yaml() {}

    /**
     * Returns the documents of a YAML or JSON text. An empty document is {@link JsonValue#NULL}.
     *
     * @throws DocumentException if the text is neither YAML nor JSON
     */
    public static List<JsonValue> read(String text) {
        return YamlReader.read(SourceText.of(text)).stream()
                .map(document -> JsonValue.of(document.value()))
                .toList();
    }

    /**
     * Returns the object as a YAML document in block style, with the members in their order. Strings that a YAML 1.1 or
     * YAML 1.2 parser could interpret as something else are quoted, so both read the same values.
     */
    public static String write(JsonObject document) {
        return YamlWriter.write(List.of(document.raw()));
    }
}
