package dev.meshmanager.core.format;

import dev.meshmanager.core.Resource;
import java.util.List;

/** The result of scanning mixed documents: the resources, and the documents that were skipped. Immutable. */
public final class DocumentScan {
    private final List<ResourceDocument> documents;
    private final List<SkippedDocument> skipped;

    DocumentScan(List<ResourceDocument> documents, List<SkippedDocument> skipped) {
        this.documents = List.copyOf(documents);
        this.skipped = List.copyOf(skipped);
    }

    /** Returns the resources, in the order of the files and of their documents. */
    public List<Resource> resources() {
        return documents.stream().map(ResourceDocument::resource).toList();
    }

    /** Returns the resources with the locations of their members, in the same order. */
    public List<ResourceDocument> documents() {
        return documents;
    }

    /**
     * Returns the skipped documents with the reasons. Empty documents and documents with only comments are not
     * included.
     */
    public List<SkippedDocument> skipped() {
        return skipped;
    }

    /** Returns the number of resources, and one line for each skipped document. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(documents.size() + " resources, " + skipped.size() + " skipped");
        skipped.forEach(document -> text.append('\n').append(document));
        return text.toString();
    }
}
