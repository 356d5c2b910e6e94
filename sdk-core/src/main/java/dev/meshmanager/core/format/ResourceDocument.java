package dev.meshmanager.core.format;

import dev.meshmanager.core.Resource;
import org.jspecify.annotations.Nullable;

/** A resource that was read from a text, and where its parts stand there. Immutable. */
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

    /** Returns the format that the document is in. */
    public Format format() {
        return kind == null ? Format.UNIVERSAL : Format.KUBERNETES;
    }

    /** Returns the file and, where it matters, the document in it, as in {@code policies.yaml, document 2}. */
    public String source() {
        return parsed.source();
    }

    /**
     * Returns where the document has a member of the resource.
     *
     * @param path as the universal format has it, whatever the format of the document, as in {@code spec.to[0].default}
     *     or {@code labels["kuma.io/zone"]}; of a path that is not there, as much as is there counts
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
