package dev.meshmanager.core.format;

import dev.meshmanager.core.JsonObject;
import org.jspecify.annotations.Nullable;

/** The members of a document that was not read into a model, with their locations. Immutable. */
public final class DocumentTree {
    private final JsonObject members;
    private final ParsedDocument parsed;
    private final @Nullable KubernetesKind kind;
    private final boolean isResource;

    DocumentTree(JsonObject members, ParsedDocument parsed, @Nullable KubernetesKind kind) {
        this(members, parsed, kind, true);
    }

    private DocumentTree(JsonObject members, ParsedDocument parsed, @Nullable KubernetesKind kind, boolean isResource) {
        this.members = members;
        this.parsed = parsed;
        this.kind = kind;
        this.isResource = isResource;
    }

    /** Returns a document that is not a mesh resource, with the members that it has. */
    static DocumentTree ofOther(ParsedDocument parsed) {
        return new DocumentTree(JsonObject.of(parsed.tree()), parsed, null, false);
    }

    /** Returns whether the document is a mesh resource; see {@link ResourceDocuments#scan(String)}. */
    public boolean isResource() {
        return isResource;
    }

    /** Returns the format of the document. A document that is not a mesh resource counts as universal. */
    public Format format() {
        return kind == null ? Format.UNIVERSAL : Format.KUBERNETES;
    }

    /**
     * Returns the members of the document: of a mesh resource in the universal format, also if it is a Kubernetes
     * object, and of any other document as they are.
     */
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
