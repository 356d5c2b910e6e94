package dev.meshmanager.core.format;

import dev.meshmanager.core.yaml.YamlNode;
import dev.meshmanager.core.yaml.YamlPiece;
import dev.meshmanager.core.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The JSON tree of one resource in a text, with the locations of its parts. */
final class ParsedDocument {
    static final String NO_OBJECT = "not an object";

    private final String source;
    private final Map<String, @Nullable Object> tree;
    private final boolean isObject;
    private final Supplier<YamlNode> root;
    private final String pathInRoot;

    private ParsedDocument(
            String source,
            Map<String, @Nullable Object> tree,
            boolean isObject,
            Supplier<YamlNode> root,
            String pathInRoot) {
        this.source = source;
        this.tree = tree;
        this.isObject = isObject;
        this.root = root;
        this.pathInRoot = pathInRoot;
    }

    /**
     * Returns the resources of a text. The elements of lists and arrays are separate resources; empty documents are
     * dropped.
     */
    static List<ParsedDocument> read(SourceText text) {
        List<ParsedDocument> documents = readJson(text);
        if (!documents.isEmpty()) {
            return all(documents);
        }
        int number = 0;
        for (YamlNode node : YamlReader.read(text)) {
            number++;
            documents.addAll(of(text.document(number), node));
        }
        return all(documents);
    }

    /** Returns the same as {@link #read}, without documents that are malformed or not objects. */
    static List<ParsedDocument> readAll(SourceText text, Consumer<DocumentException> failures) {
        List<ParsedDocument> documents = new ArrayList<>();
        try {
            documents.addAll(readJson(text));
            if (documents.isEmpty()) {
                int number = 0;
                for (YamlPiece piece : YamlStream.split(text.text())) {
                    documents.addAll(readPiece(text.document(++number), piece, text.variables(), failures));
                }
            }
        } catch (DocumentException e) {
            failures.accept(e);
        }
        documents.removeIf(document -> {
            if (!document.isObject()) {
                failures.accept(document.failure("", NO_OBJECT));
            }
            return !document.isObject();
        });
        return documents;
    }

    /** Returns the same as {@link #readAll}, without Helm templates, which are no failures, and without scalars. */
    static List<ParsedDocument> readMixed(SourceText text, Consumer<DocumentException> failures) {
        List<ParsedDocument> documents = new ArrayList<>();
        try {
            documents.addAll(readJson(text));
            if (documents.isEmpty()) {
                int number = 0;
                for (YamlPiece piece : YamlStream.split(text.text())) {
                    String document = text.document(++number);
                    if (!TemplateDetector.usesHelmObjects(piece.text())) {
                        documents.addAll(readPiece(document, piece, text.variables(), failure -> {
                            if (!TemplateDetector.isHelm(piece.text())) {
                                failures.accept(failure);
                            }
                        }));
                    }
                }
            }
        } catch (DocumentException e) {
            failures.accept(e);
        }
        documents.removeIf(document -> !document.isObject());
        return documents;
    }

    private static List<ParsedDocument> readPiece(
            String document, YamlPiece piece, TemplateVariables variables, Consumer<DocumentException> failures) {
        try {
            return YamlReader.readPiece(document, piece, variables)
                    .map(node -> of(document, node))
                    .orElse(List.of());
        } catch (DocumentException e) {
            failures.accept(e);
            return List.of();
        }
    }

    private static List<ParsedDocument> all(List<ParsedDocument> documents) {
        for (ParsedDocument document : documents) {
            document.requireObject();
        }
        return documents;
    }

    /**
     * Returns the same as {@link #read} if the text is JSON, including values that are not objects; otherwise an empty
     * list.
     */
    static List<ParsedDocument> readJson(SourceText text) {
        List<ParsedDocument> documents = new ArrayList<>();
        boolean isJson = text.variables().isEmpty() && JsonText.looksLikeJson(text.text());
        Object json = isJson ? JsonText.parse(text.text()) : null;
        if (json != null) {
            // Lines are needed only for failures, so parsing again costs less than keeping them.
            split(text.document(1), json, once(() -> YamlReader.read(text).get(0)), "", documents);
        }
        return documents;
    }

    /** Returns a supplier that asks another one once. It may ask again if many threads ask it at the same time. */
    private static Supplier<YamlNode> once(Supplier<YamlNode> parse) {
        AtomicReference<@Nullable YamlNode> parsed = new AtomicReference<>();
        return () -> {
            YamlNode node = parsed.get();
            if (node == null) {
                node = parse.get();
                parsed.set(node);
            }
            return node;
        };
    }

    /** Returns the resources of a document, including values that are not objects. */
    static List<ParsedDocument> of(String source, YamlNode node) {
        List<ParsedDocument> documents = new ArrayList<>();
        if (node.value() != null) {
            split(source, node.value(), () -> node, "", documents);
        }
        return documents;
    }

    private static void split(
            String source,
            @Nullable Object value,
            Supplier<YamlNode> root,
            String path,
            List<ParsedDocument> documents) {
        Object items = value instanceof Map && isList((Map<?, ?>) value) ? ((Map<?, ?>) value).get("items") : value;
        if (items instanceof List) {
            String prefix = items == value ? path : path + ".items";
            int number = 0;
            for (Object item : (List<?>) items) {
                String name = source + ", item " + (number + 1);
                split(name, item, root, prefix + "[" + number++ + "]", documents);
            }
        } else {
            Map<String, @Nullable Object> tree = value instanceof Map ? object(value) : Map.of();
            documents.add(new ParsedDocument(source, tree, value instanceof Map, root, path));
        }
    }

    private void requireObject() {
        if (!isObject) {
            throw failure("", NO_OBJECT);
        }
    }

    boolean isObject() {
        return isObject;
    }

    /**
     * In Kubernetes, its kind is List or MeshTimeoutList; a response of the control plane has neither type nor kind.
     */
    private static boolean isList(Map<?, ?> tree) {
        return tree.get("items") instanceof List
                && !tree.containsKey("type")
                && (!tree.containsKey("kind")
                        || String.valueOf(tree.get("kind")).endsWith("List"));
    }

    @SuppressWarnings("unchecked") // the parsers create no other maps
    private static Map<String, @Nullable Object> object(Object value) {
        return (Map<String, @Nullable Object>) value;
    }

    String source() {
        return source;
    }

    Map<String, @Nullable Object> tree() {
        return tree;
    }

    DocumentLocation locationOf(String path) {
        String inDocument = path.startsWith("$") ? path.substring(1) : path;
        boolean needsDot = !inDocument.isEmpty() && !inDocument.startsWith(".") && !inDocument.startsWith("[");
        try {
            return PathSearch.find(root.get(), "$" + pathInRoot + (needsDot ? "." : "") + inDocument, source);
        } catch (DocumentException e) {
            // JSON that the YAML parser rejects has no lines.
            return new DocumentLocation(source, 1, 1);
        }
    }

    DocumentException failure(String path, String reason) {
        return new DocumentException(locationOf(path), reason);
    }
}
