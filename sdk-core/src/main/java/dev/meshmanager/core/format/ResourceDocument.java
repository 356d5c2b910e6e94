package dev.meshmanager.core.format;

import dev.meshmanager.core.Resource;
import org.jspecify.annotations.Nullable;

/** A resource that was read from a text, with the locations of its members. Immutable. */
public final class ResourceDocument {
    private final Resource resource;
    private final ParsedDocument parsed;
    private final @Nullable KubernetesKind kind;

    ResourceDocument(Resource resource, ParsedDocument parsed, @Nullable KubernetesKind kind) {
        this.resource = resource;
        this.parsed = parsed;
        this.kind = kind;
    }

    /** Returns the resource. */
    public Resource resource() {
        return resource;
    }

    /** Returns the format of the document. */
    public Format format() {
        return kind == null ? Format.UNIVERSAL : Format.KUBERNETES;
    }

    /**
     * Returns the file and, if it has several documents, the number of the document, for example {@code policies.yaml,
     * document 2}.
     */
    public String source() {
        return parsed.source();
    }

    /**
     * Returns the location of a member of the resource in the document. If the document has no such member, it is the
     * location of the innermost existing member around it.
     *
     * @param path in the universal format, whatever the format of the document, for example {@code spec.to[0].default}
     *     or {@code labels["kuma.io/zone"]}
     */
    public DocumentLocation locationOf(String path) {
        return parsed.locationOf(kind == null ? path : kind.pathInObject(path));
    }

    /** Returns the source, the kind and the name. */
    @Override
    public String toString() {
        return source() + ": " + resource.type() + " " + resource.name();
    }
}
