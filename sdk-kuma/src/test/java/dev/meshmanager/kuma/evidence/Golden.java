package dev.meshmanager.kuma.evidence;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.format.Yaml;
import dev.meshmanager.kuma.internal.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The golden documents of a module, in a folder for each kind: {@code accepted.yaml} has documents that the control
 * plane takes, {@code refused.yaml} a list of those that it refuses, with the fields, and {@code unusable.yaml} the
 * members of the model that no accepted document can have, with the reasons. {@code in-3.0.yaml} has what the preview
 * of 3.0 answered: for each of the former documents, by number or reason, if it differs, and for more documents.
 */
public final class Golden {
    private final Path folder;

    private Golden(Path folder) {
        this.folder = folder;
    }

    /** Returns the documents beside the tests of a class. */
    public static Golden beside(Class<?> test) {
        try {
            return new Golden(Path.of(test.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolve("golden"));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the kinds that have a folder. */
    Set<String> kinds() {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.map(kind -> kind.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the documents of a kind that the control plane accepts, or nothing if there is no file. */
    public List<Accepted> accepted(String kind) {
        List<Accepted> accepted = new ArrayList<>();
        for (JsonValue document : read(kind, "accepted.yaml")) {
            accepted.add(
                    new Accepted(kind, accepted.size() + 1, document.asObject().orElseThrow()));
        }
        return accepted;
    }

    /** Returns the documents of a kind that the control plane refuses, or nothing if there is no file. */
    List<Refused> refused(String kind) {
        List<Refused> refused = new ArrayList<>();
        for (JsonValue list : read(kind, "refused.yaml")) {
            for (JsonValue element : list.elements()) {
                JsonObject entry = element.asObject().orElseThrow();
                Set<String> fields = entry.get("fields").orElseThrow().elements().stream()
                        .map(field -> field.asString().orElseThrow())
                        .collect(Collectors.toCollection(TreeSet::new));
                JsonObject document =
                        entry.get("document").flatMap(JsonValue::asObject).orElseThrow();
                refused.add(new Refused(kind, text(entry, "because"), fields, document));
            }
        }
        return refused;
    }

    /** Returns all documents of a kind with the answer of the preview of 3.0. */
    public List<In30> in30(String kind) {
        JsonObject answers = read(kind, "in-3.0.yaml").stream()
                .findFirst()
                .flatMap(JsonValue::asObject)
                .orElse(JsonObject.EMPTY);
        List<In30> all = new ArrayList<>();
        for (Accepted accepted : accepted(kind)) {
            JsonObject answer = Trees.at(answers, "accepted", String.valueOf(accepted.number()))
                    .flatMap(JsonValue::asObject)
                    .orElse(JsonObject.EMPTY);
            all.add(new In30(kind, accepted.toString(), answer, accepted.document()));
        }
        for (Refused refused : refused(kind)) {
            JsonObject answer = Trees.at(answers, "refused", refused.because())
                    .flatMap(JsonValue::asObject)
                    .orElse(JsonObject.of("fields", List.copyOf(refused.fields())));
            all.add(new In30(kind, refused.toString(), answer, refused.document()));
        }
        for (JsonObject more : Trees.objects(answers, "more")) {
            all.add(new In30(kind, kind + ": " + text(more, "because"), more, Trees.object(more, "document")));
        }
        return all;
    }

    /** Returns the members of a kind that no document can use, with the reasons. */
    Map<String, String> unusable(String kind) {
        Map<String, String> unusable = new TreeMap<>();
        for (JsonValue document : read(kind, "unusable.yaml")) {
            JsonObject members = document.asObject().orElseThrow();
            members.names().forEach(name -> unusable.put(name, text(members, name)));
        }
        return unusable;
    }

    private List<JsonValue> read(String kind, String file) {
        Path path = folder.resolve(kind).resolve(file);
        try {
            return Files.exists(path) ? Yaml.read(Files.readString(path)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(JsonObject object, String name) {
        return object.get(name).flatMap(JsonValue::asString).orElse("");
    }

    /** A document that the control plane takes, or, of a kind that is only read, that it answers. */
    public record Accepted(String kind, int number, JsonObject document) {
        @Override
        public String toString() {
            return kind + " " + number;
        }
    }

    /** A document that the control plane refuses, and the fields that it names. */
    public record Refused(String kind, String because, Set<String> fields, JsonObject document) {
        @Override
        public String toString() {
            return kind + ": " + because;
        }
    }

    /** A document and what the preview of 3.0 answered. */
    public record In30(String kind, String name, JsonObject answer, JsonObject document) {
        public boolean isAccepted() {
            return !answer.has("fields");
        }

        /** Returns whether the control plane could not read the document, and so named no field. */
        public boolean isUndecoded() {
            return answer.has("fields") && fields().isEmpty();
        }

        public List<String> fields() {
            return Trees.texts(answer, "fields");
        }

        public List<String> dropped() {
            return Trees.texts(answer, "dropped");
        }

        public List<String> warnings() {
            return Trees.texts(answer, "warnings");
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
