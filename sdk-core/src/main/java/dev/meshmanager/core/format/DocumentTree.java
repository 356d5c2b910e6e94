package dev.meshmanager.core.format;

import dev.meshmanager.core.JsonObject;
import org.jspecify.annotations.Nullable;

/** The members of one document of a text, before they are read into a model, and where they stand. Immutable. */
public final class DocumentTree {
    private final JsonObject members;
    private final ParsedDocument parsed;
    private final @Nullable KubernetesKind kind;

    DocumentTree(JsonObject members, ParsedDocument parsed, @Nullable KubernetesKind kind) {
        this.members = members;
        this.parsed = parsed;
        this.kind = kind;
    }

    /** Returns the members as the universal format has them, whatever the format of the document. */
    public JsonObject members() {
        return members;
    }

    /**
     * Returns where the document has a member.
     *
     * @param path as the universal format has it, as in {@code spec.to[0].default}; of a path that is not there, as
     *     much as is there counts
     */
    public DocumentLocation locationOf(String path) {
        return parsed.locationOf(kind == null ? path : kind.pathInObject(path));
    }

    /**
     * Returns where the document has a member.
     *
     * @param path as the document itself has it, for example {@code metadata.labels} in the format of Kubernetes
     */
    public DocumentLocation locationInDocument(String path) {
        return parsed.locationOf(path);
    }

    ParsedDocument parsed() {
        return parsed;
    }

    @Nullable
    KubernetesKind kind() {
        return kind;
    }

    /** Returns the source of the document. */
    @Override
    public String toString() {
        return parsed.source();
    }
}
