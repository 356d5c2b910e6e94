package dev.meshmanager.core.format;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes resources as YAML and JSON documents, in the universal format and in that of Kubernetes.
 *
 * <p>A text holds one document or, between lines of {@code ---}, many; a JSON array, a Kubernetes {@code List} and an
 * answer of the API with {@code items} count as many too. Each document tells its format: {@code apiVersion} and
 * {@code kind} are Kubernetes, {@code type} is universal. A kind that is not registered becomes a
 * {@link dev.meshmanager.core.GenericResource}.
 *
 * <p>Scalars are read by the core schema of YAML 1.2, and numbers keep their literal. What only readers of YAML 1.1,
 * the control plane's among them, take for something else when it has no quotes is a string here: {@code yes},
 * {@code no}, {@code on}, {@code off}, {@code y}, {@code n}, {@code 1:30}, {@code 0777}, {@code 1_000}. It is written
 * in quotes, as is every string that any reader could misread. Merge keys and aliases are resolved. A member that is
 * there twice, a tag without a JSON form, and more than 200 levels, 8 Mi characters or 1 Mi values in a document are
 * errors.
 *
 * <p>Converting between the formats loses nothing. Metadata that the universal format has no place for stands in its
 * member {@code metadata}; what the other format cannot express is noted, in the annotation
 * {@code meshmanager.dev/universal} of a Kubernetes object (the time of the latest change, the KRI) and in the member
 * {@code meshmanager.dev/kubernetes} of a universal document. The mesh of an object stands in its label
 * {@code kuma.io/mesh} or, if the kind is flat, beside its metadata. A name that ends in the object's namespace, as on
 * control planes that run on Kubernetes, is split.
 *
 * <p>Immutable, and safe for use by many threads.
 */
public final class ResourceDocuments {
    private final ResourceTypes types;
    private final String defaultMesh;
    private final String namespace;
    private final FormatConverter converter;

    private ResourceDocuments(ResourceTypes types, String defaultMesh, String namespace) {
        this.types = Objects.requireNonNull(types, "types");
        this.defaultMesh = Objects.requireNonNull(defaultMesh, "defaultMesh");
        this.namespace = Objects.requireNonNull(namespace, "namespace");
        this.converter = new FormatConverter(types, namespace);
    }

    /** Returns a reader and writer for these kinds, with the mesh {@code default} and the namespace of Kuma. */
    public static ResourceDocuments of(ResourceTypes types) {
        return new ResourceDocuments(types, KubernetesKind.DEFAULT_MESH, KubernetesKind.SYSTEM_NAMESPACE);
    }

    /** Returns one that reads documents which name no mesh, though their kind has one, into this mesh. */
    public ResourceDocuments withDefaultMesh(String mesh) {
        return new ResourceDocuments(types, mesh, namespace);
    }

    /**
     * Returns one that takes this for the control plane's namespace in Kubernetes, {@code kuma-system} if nobody says
     * otherwise: objects go there that say nothing else.
     */
    public ResourceDocuments withNamespace(String namespace) {
        return new ResourceDocuments(types, defaultMesh, namespace);
    }

    /**
     * Returns the resources of a text, in their order.
     *
     * @throws DocumentException if one cannot be read
     */
    public List<Resource> read(String text) {
        return resources(documents(SourceText.of(text)));
    }

    /**
     * Returns the resources of a file in UTF-8, in their order.
     *
     * @throws DocumentException if one cannot be read; it names the file
     * @throws UncheckedIOException if the file cannot be read
     */
    public List<Resource> read(Path file) {
        return resources(documents(file));
    }

    /**
     * Returns the resources of a stream in UTF-8, in their order. Reads the stream to its end and does not close it.
     *
     * @throws DocumentException if one cannot be read
     * @throws UncheckedIOException if the stream fails
     */
    public List<Resource> read(InputStream in) {
        return resources(documents(SourceText.read(in)));
    }

    /**
     * Returns the resources of all files of a directory that end in {@code .yaml}, {@code .yml} or {@code .json}, by
     * file name. Directories in it are left out.
     *
     * @throws DocumentException if one cannot be read; it names the file
     * @throws UncheckedIOException if the directory or a file cannot be read
     */
    public List<Resource> readAll(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().matches("(?s).*\\.(yaml|yml|json)"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the resources of a text with the lines and columns that they stand at.
     *
     * @throws DocumentException if one cannot be read
     */
    public List<ResourceDocument> documents(String text) {
        return documents(SourceText.of(text));
    }

    /**
     * Returns the resources of a file in UTF-8 with the lines and columns that they stand at.
     *
     * @throws DocumentException if one cannot be read; it names the file
     * @throws UncheckedIOException if the file cannot be read
     */
    public List<ResourceDocument> documents(Path file) {
        return documents(SourceText.read(file));
    }

    private List<ResourceDocument> documents(SourceText text) {
        DocumentReader reader = new DocumentReader(types, converter, defaultMesh);
        return ParsedDocument.read(text).stream().map(reader::read).toList();
    }

    /**
     * Returns the documents of a text without reading them into models, so that one that fits no model can be looked
     * at.
     *
     * @param failures takes what is said of a document that is not even a resource, which is then left out
     * @throws DocumentException if the text is not YAML or JSON at all
     */
    public List<DocumentTree> trees(String text, Consumer<DocumentException> failures) {
        DocumentReader reader = new DocumentReader(types, converter, defaultMesh);
        List<DocumentTree> trees = new ArrayList<>();
        for (ParsedDocument document : ParsedDocument.read(SourceText.of(text))) {
            try {
                trees.add(reader.tree(document));
            } catch (DocumentException e) {
                failures.accept(e);
            }
        }
        return trees;
    }

    private static List<Resource> resources(List<ResourceDocument> documents) {
        return documents.stream().map(ResourceDocument::resource).toList();
    }

    /** Returns a YAML document in the universal format. */
    public String toYaml(Resource resource) {
        return toYaml(resource, Format.UNIVERSAL);
    }

    /** Returns a YAML document. */
    public String toYaml(Resource resource, Format format) {
        return toYaml(List.of(resource), format);
    }

    /** Returns a YAML document for each resource, with {@code ---} between them. */
    public String toYaml(Collection<? extends Resource> resources, Format format) {
        return YamlWriter.write(trees(resources, format));
    }

    /** Returns an indented JSON object. */
    public String toJson(Resource resource, Format format) {
        return Json.writePretty(JsonValue.of(tree(resource, format)));
    }

    /** Returns an indented JSON array; in the format of Kubernetes a {@code List}, as {@code kubectl} takes it. */
    public String toJson(Collection<? extends Resource> resources, Format format) {
        List<Map<String, @Nullable Object>> trees = trees(resources, format);
        if (format == Format.UNIVERSAL) {
            return Json.writePretty(JsonValue.of(trees));
        }
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("apiVersion", "v1");
        list.put("kind", "List");
        list.put("items", trees);
        return Json.writePretty(JsonValue.of(list));
    }

    private List<Map<String, @Nullable Object>> trees(Collection<? extends Resource> resources, Format format) {
        List<Map<String, @Nullable Object>> trees = new ArrayList<>();
        for (Resource resource : resources) {
            trees.add(tree(resource, format));
        }
        return trees;
    }

    private Map<String, @Nullable Object> tree(Resource resource, Format format) {
        Map<String, @Nullable Object> universal =
                Json.toTree(resource).asObject().orElseThrow().raw();
        return format == Format.UNIVERSAL ? universal : converter.toKubernetes(universal);
    }
}
