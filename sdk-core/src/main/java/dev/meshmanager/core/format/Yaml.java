package dev.meshmanager.core.format;

import dev.meshmanager.core.JsonObject;
import java.util.List;

/** Writes YAML documents that are no resources, such as settings of programs. */
public final class Yaml {
    private Yaml() {}

    /**
     * Returns a YAML document in block style, members in their order. Readers of YAML 1.1 and of YAML 1.2 read the
     * same: strings that any could take for something else stand in quotes.
     */
    public static String write(JsonObject document) {
        return YamlWriter.write(List.of(document.raw()));
    }
}
