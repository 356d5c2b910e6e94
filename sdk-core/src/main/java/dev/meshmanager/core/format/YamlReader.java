package dev.meshmanager.core.format;

import dev.meshmanager.core.yaml.YamlNode;
import dev.meshmanager.core.yaml.YamlPiece;
import dev.meshmanager.core.yaml.YamlRepairs;
import dev.meshmanager.core.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the documents of a YAML stream. It accepts what YAML and kumactl allow but the engine rejects. */
final class YamlReader {
    /** Moshi's limit is 255. */
    static final int DEEPEST = 200;
    /** The maximum number of characters in a document. */
    static final int LONGEST = 8 << 20;
    /**
     * The maximum number of values in a document, with aliases expanded. They use up the memory long before the
     * characters do.
     */
    static final int MOST_VALUES = 1 << 20;

    private YamlReader() {}

    /** Returns the documents of a stream, including empty ones. */
    static List<YamlNode> read(SourceText source) {
        List<YamlNode> documents = new ArrayList<>();
        for (YamlPiece piece : YamlStream.split(source.text())) {
            readPiece(source.document(documents.size() + 1), piece, source.variables())
                    .ifPresent(documents::add);
        }
        return documents;
    }

    /** Returns the document of a piece, or empty if it has only comments. */
    static Optional<YamlNode> readPiece(String document, YamlPiece piece, TemplateVariables variables) {
        YamlPiece filled = variables.isEmpty() ? piece : fill(document, piece, variables);
        try {
            return read(document, filled);
        } catch (DocumentException e) {
            return readDedented(document, filled).or(() -> {
                throw new DocumentException(e.location(), TemplateDetector.reason(filled.text(), e.reason()));
            });
        }
    }

    private static YamlPiece fill(String document, YamlPiece piece, TemplateVariables variables) {
        try {
            return piece.withText(Mustache.render(piece.text(), variables));
        } catch (Mustache.Fault e) {
            throw new YamlNodeBuilder(document, piece.withText("")).failure(piece.text(), e.at(), reason(e));
        }
    }

    private static String reason(Mustache.Fault fault) {
        return "not a template: " + fault.getMessage();
    }

    private static Optional<YamlNode> readDedented(String document, YamlPiece piece) {
        YamlPiece dedented = piece.dedented();
        try {
            return dedented == piece ? Optional.empty() : read(document, dedented);
        } catch (DocumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<YamlNode> read(String document, YamlPiece given) {
        YamlRepairs repairs = new YamlRepairs();
        YamlPiece piece = given;
        while (true) {
            YamlNodeBuilder builder = new YamlNodeBuilder(document, piece);
            try {
                return builder.document();
            } catch (MarkedYamlEngineException e) {
                Optional<String> repaired = repairs.repair(piece.text(), e);
                Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
                mark.ifPresent(builder::moveTo);
                piece = piece.withText(repaired.orElseThrow(() -> builder.failure(reason(e))));
            } catch (ReaderException e) {
                throw builder.forbidden(e);
            } catch (YamlEngineException e) {
                throw builder.failure(String.valueOf(e.getMessage()));
            }
        }
    }

    private static String reason(MarkedYamlEngineException e) {
        return e.getContext() == null ? e.getProblem() : e.getContext() + ": " + e.getProblem();
    }
}
