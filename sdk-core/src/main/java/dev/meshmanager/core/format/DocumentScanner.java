package dev.meshmanager.core.format;

import dev.meshmanager.core.yaml.YamlNode;
import dev.meshmanager.core.yaml.YamlPiece;
import dev.meshmanager.core.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds and reads the mesh resources in texts with mixed documents. Not safe for use by many threads. */
final class DocumentScanner {
    private final DocumentReader reader;
    private final MeshDocumentFilter meshDocuments;
    private final List<ResourceDocument> documents = new ArrayList<>();
    private final List<SkippedDocument> skipped = new ArrayList<>();

    DocumentScanner(DocumentReader reader, MeshDocumentFilter meshDocuments) {
        this.reader = reader;
        this.meshDocuments = meshDocuments;
    }

    DocumentScan result() {
        return new DocumentScan(documents, skipped);
    }

    void skip(DocumentLocation location, String reason) {
        skipped.add(new SkippedDocument(location, reason));
    }

    void scan(SourceText text) {
        List<ParsedDocument> json = ParsedDocument.readJson(text);
        if (!json.isEmpty()) {
            json.forEach(this::add);
            return;
        }
        int number = 0;
        for (YamlPiece piece : YamlStream.split(text.text())) {
            String document = text.document(++number);
            read(document, piece, text.variables())
                    .ifPresent(node -> ParsedDocument.of(document, node).forEach(this::add));
        }
    }

    private Optional<YamlNode> read(String document, YamlPiece piece, TemplateVariables variables) {
        try {
            if (!TemplateDetector.usesHelmObjects(piece.text())) {
                return YamlReader.readPiece(document, piece, variables);
            }
        } catch (DocumentException e) {
            if (!TemplateDetector.isHelm(piece.text())) {
                throw e;
            }
        }
        skip(new DocumentLocation(document, piece.start(), 1), "a Helm template");
        return Optional.empty();
    }

    private void add(ParsedDocument document) {
        Optional<String> reason = meshDocuments.reasonToSkip(document);
        if (reason.isPresent()) {
            skip(document.locationOf(""), reason.get());
        } else {
            documents.add(reader.read(document));
        }
    }
}
