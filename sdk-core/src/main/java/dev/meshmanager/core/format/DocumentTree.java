package dev.meshmanager.core.format;

import dev.meshmanager.core.JsonObject;
import org.jspecify.annotations.Nullable;

/** The members of a document that was not read into a model, with their locations. Immutable. */
public final class DocumentTree {
    private final JsonObject members;
    private final ParsedDocument parsed;
    private final @Nullable KubernetesKind kind;

    DocumentTree(JsonObject members, ParsedDocument parsed, @Nullable KubernetesKind kind) {
        this.members = members;
        this.parsed = parsed;
        this.kind = kind;
    }

    /** Returns the members in the universal format, also if the document is a Kubernetes object. */
    public JsonObject members() {
        return members;
    }

    /**
     * Returns the location of a member in the document. If there is no such member, it is the location of the innermost
     * existing member around it.
     *
     * @param path in the universal format, for example {@code spec.to[0].default}
     */
    public DocumentLocation locationOf(String path) {
        return parsed.locationOf(kind == null ? path : kind.pathInObject(path));
    }

    /**
     * Returns the location of a member in the document.
     *
     * @param path in the format of the document, for example {@code metadata.labels} in the format of Kubernetes
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

    /** Returns the file and the number of the document. */
    @Override
    public String toString() {
        return parsed.source();
    }
}
