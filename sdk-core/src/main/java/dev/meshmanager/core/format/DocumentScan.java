package dev.meshmanager.core.format;

import dev.meshmanager.core.Resource;
import java.util.List;

/** What a scan of mixed documents found for the mesh, and what it left out. Immutable. */
public final class DocumentScan {
    private final List<ResourceDocument> documents;
    private final List<SkippedDocument> skipped;

    DocumentScan(List<ResourceDocument> documents, List<SkippedDocument> skipped) {
        this.documents = List.copyOf(documents);
        this.skipped = List.copyOf(skipped);
    }

    /** Returns the resources, in the order of the files and of the documents in them. */
    public List<Resource> resources() {
        return documents.stream().map(ResourceDocument::resource).toList();
    }

    /** Returns the resources with the lines and columns of their parts, in the same order. */
    public List<ResourceDocument> documents() {
        return documents;
    }

    /** Returns the documents that were left out and why; empty documents and comments are not among them. */
    public List<SkippedDocument> skipped() {
        return skipped;
    }

    /** Returns how many resources were found and what was skipped, one line each. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(documents.size() + " resources, " + skipped.size() + " skipped");
        skipped.forEach(document -> text.append('\n').append(document));
        return text.toString();
    }
}
