package dev.meshmanager.core.format;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.yaml.YamlWriter;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes resources as YAML and JSON documents, in the universal format and in that of Kubernetes.
 *
 * <p>A text holds one document or, between lines of {@code ---}, many; a JSON array, a Kubernetes {@code List} and an
 * answer of the API with {@code items} count as many too. Each document tells its format: {@code apiVersion} and
 * {@code kind} are Kubernetes, {@code type} is universal. A kind that is not registered becomes a
 * {@link dev.meshmanager.core.GenericResource}.
 *
 * <p>YAML is read as YAML 1.2 and as {@code kumactl} reads it, which is YAML 1.1. Numbers keep their literal, and merge
 * keys and aliases are resolved. Like kumactl, the reader takes every line that starts with {@code ---} for the start
 * of a document, also if more follows on that line. Where the two differ:
 *
 * <ul>
 *   <li>What only YAML 1.1 takes for something else is a string of just these characters: {@code yes}, {@code no},
 *       {@code on}, {@code off}, {@code y}, {@code n}, {@code 0777}, {@code 08080}, {@code 0b11}, {@code +0x1},
 *       {@code 1_000}. A wrong guess would change a value silently; a string is refused where a number or a boolean
 *       must be. The writer puts such strings in quotes.
 *   <li>The name of a member is its text: {@code True}, {@code 0x1F} and {@code ~} stay as they are, where kumactl
 *       writes {@code true}, {@code 31} and an error. {@code 1e400} stays a number.
 *   <li>A member that is there twice, a tag without a JSON form ({@code !Ref}, {@code !!binary}, {@code !!set}), text
 *       after the end of a value ({@code [a] b}) and blank lines at the start of a block that are indented deeper than
 *       it are errors. kumactl takes the last member, ignores the tag or the text, or loses the block.
 *   <li>Directives, documents after {@code ...}, an escaped slash and characters that are escaped as two surrogates are
 *       read. kumactl refuses them, or ignores the document.
 *   <li>U+0085, U+2028, U+2029 and U+00A0 are characters, not line breaks or white space.
 *   <li>The line break at the end of a block scalar stays where the document ends. kumactl trims it.
 *   <li>{@code [a:]} holds a mapping and {@code [?a]} a string, as YAML 1.2 has it.
 *   <li>A document that is indented as a whole is read as it stands, and a line may end in a lone carriage return.
 *       kumactl trims the indentation of the first line, which changes how the next ones nest, and does not see a
 *       {@code ---} after a carriage return.
 *   <li>A tab after the {@code -} of a list or the {@code ?} of a key is an error, as is any other tab that indents.
 * </ul>
 *
 * <p>More than 200 levels, 8 Mi characters or 1 Mi values in a document are errors.
 *
 * <p>{@link Format#KUBERNETES} is meant to be applied to any control plane; a resource that was read from one is
 * written without what that one computed. {@link Format#KUBERNETES_LOSSLESS} loses nothing. Metadata that the universal
 * format has no place for stands in its member {@code metadata}; what the other format cannot express is noted, in the
 * annotation {@code meshmanager.dev/universal} of a Kubernetes object (the time of the latest change, the KRI) and in
 * the member {@code meshmanager.dev/kubernetes} of a universal document. The mesh of an object stands in its label
 * {@code kuma.io/mesh} or, if the kind is flat, beside its metadata. A name that ends in the object's namespace, as on
 * control planes that run on Kubernetes, is split.
 *
 * <p>Immutable, and safe for use by many threads.
 */
public final class ResourceDocuments {
    private final ResourceTypes types;
    private final String defaultMesh;
    private final String namespace;
    private final TemplateVariables variables;
    private final FormatConverter converter;

    private ResourceDocuments(ResourceTypes types, String defaultMesh, String namespace, TemplateVariables variables) {
        this.types = Objects.requireNonNull(types, "types");
        this.defaultMesh = Objects.requireNonNull(defaultMesh, "defaultMesh");
        this.namespace = Objects.requireNonNull(namespace, "namespace");
        this.variables = variables;
        this.converter = new FormatConverter(types, namespace);
    }

    /** Returns a reader and writer for these kinds, with the mesh {@code default} and the namespace of Kuma. */
    public static ResourceDocuments of(ResourceTypes types) {
        return new ResourceDocuments(
                types, KubernetesKind.DEFAULT_MESH, KubernetesKind.SYSTEM_NAMESPACE, TemplateVariables.NONE);
    }

    /** Returns one that reads documents which name no mesh, though their kind has one, into this mesh. */
    public ResourceDocuments withDefaultMesh(String mesh) {
        return new ResourceDocuments(types, mesh, namespace, variables);
    }

    /**
     * Returns one that takes this for the control plane's namespace in Kubernetes, {@code kuma-system} if nobody says
     * otherwise: objects go there that say nothing else.
     */
    public ResourceDocuments withNamespace(String namespace) {
        return new ResourceDocuments(types, defaultMesh, namespace, variables);
    }

    /**
     * Returns one that fills these variables into the documents that it reads, as {@code kumactl apply -v name=value}
     * and {@code kuma-dp run --dataplane-var name=value} do: the documents are Mustache templates, in which {@code {{
     * name }}} stands for the value. A name with dots is a variable within a section, which {@code {{ a.b }}} finds
     * too. Each document is filled in by itself.
     *
     * <p><strong>Values become part of the YAML.</strong> A value of {@code 80} becomes a number, and line breaks in a
     * value become line breaks of the document. {@code {{ name }}} escapes {@code & < > " '} for HTML, as kumactl does;
     * {@code {{{name}}}} does not. Unlike with kumactl, a variable without a value is an error, not an empty text, and
     * partials are not read from files. Lines and columns are those of the filled document.
     *
     * @throws IllegalArgumentException if a name is empty, or is also the first part of another name
     */
    public ResourceDocuments withVariables(Map<String, String> variables) {
        return new ResourceDocuments(types, defaultMesh, namespace, TemplateVariables.of(variables));
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
     * Returns the resources of a file, a class path resource or a web page in UTF-8, in their order. A web server has
     * 10 seconds to connect and to answer; user information and the query of the URL appear in no message.
     *
     * @throws DocumentException if one cannot be read; it names the URL
     * @throws UncheckedIOException if the URL cannot be read, or a web server answers with another status than 200 or
     *     with HTML
     */
    public List<Resource> read(URL url) {
        return resources(documents(SourceText.read(url)));
    }

    /**
     * Returns the resources in a directory and all directories below it, by path. Reads what {@link #scan(Path)} reads,
     * which also tells what was skipped.
     *
     * @throws DocumentException if a document is malformed, or is meant for the mesh and cannot be read; it names the
     *     file
     * @throws UncheckedIOException if the directory or a file cannot be read
     */
    public List<Resource> readAll(Path directory) {
        return scan(directory).resources();
    }

    /**
     * Returns the resources among the documents of a text, and which documents it skipped.
     *
     * <p>A document is for the mesh if its apiVersion is in the group {@code kuma.io}, if it is a Kubernetes Secret
     * with a type of the mesh, or if its {@code type} is a known kind, or if it has a name, a mesh or spec, and a
     * {@code type} that starts with an upper-case letter. Objects of other groups, Helm templates and documents that
     * are no resources are skipped, for example a Namespace, a {@code kustomization.yaml} or a {@code values.yaml}.
     *
     * <p>What is meant for the mesh is never skipped: a mistyped kind, another version of the group and a value that
     * does not fit its model are errors. A kind that is not like any known one becomes a
     * {@link dev.meshmanager.core.GenericResource}.
     *
     * @throws DocumentException if a document is malformed, or is meant for the mesh and cannot be read
     */
    public DocumentScan scan(String text) {
        return scan(SourceText.of(text));
    }

    /**
     * Returns the resources among the documents of a file, or of all files of a directory and the directories below it
     * that end in {@code .yaml}, {@code .yml} or {@code .json}, by path. Directories whose name starts with a dot and
     * links to directories are skipped. See {@link #scan(String)} for what is a resource.
     *
     * @throws DocumentException if a document is malformed, or is meant for the mesh and cannot be read; it names the
     *     file
     * @throws UncheckedIOException if a file cannot be read
     */
    public DocumentScan scan(Path path) {
        DocumentScanner scanner = scanner();
        DocumentFiles.of(
                        path,
                        skipped -> scanner.skip(new DocumentLocation(skipped.toString(), 1, 1), DocumentFiles.SKIPPED))
                .forEach(file -> scanner.scan(SourceText.read(file).with(variables)));
        return scanner.result();
    }

    /**
     * Returns the resources among the documents of a stream in UTF-8; see {@link #scan(String)}. Reads the stream to
     * its end and does not close it.
     *
     * @throws DocumentException if a document is malformed, or is meant for the mesh and cannot be read
     * @throws UncheckedIOException if the stream fails
     */
    public DocumentScan scan(InputStream in) {
        return scan(SourceText.read(in));
    }

    /**
     * Returns the resources among the documents of a file, a class path resource or a web page; see
     * {@link #scan(String)} and {@link #read(URL)}.
     *
     * @throws DocumentException if a document is malformed, or is meant for the mesh and cannot be read
     * @throws UncheckedIOException if the URL cannot be read
     */
    public DocumentScan scan(URL url) {
        return scan(SourceText.read(url));
    }

    private DocumentScan scan(SourceText text) {
        DocumentScanner scanner = scanner();
        scanner.scan(text.with(variables));
        return scanner.result();
    }

    private DocumentScanner scanner() {
        return new DocumentScanner(new DocumentReader(types, converter, defaultMesh), new MeshDocuments(types));
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
        return ParsedDocument.read(text.with(variables)).stream()
                .map(reader::read)
                .toList();
    }

    /**
     * Returns the documents of a text without reading them into models, so that one that fits no model can be looked
     * at. Kubernetes objects that are not for the mesh are left out; see {@link #scan(String)}.
     *
     * @param failures takes what is said of a document that is malformed or not even a resource, which is then left out
     */
    public List<DocumentTree> trees(String text, Consumer<DocumentException> failures) {
        DocumentReader reader = new DocumentReader(types, converter, defaultMesh);
        MeshDocuments meshDocuments = new MeshDocuments(types);
        List<DocumentTree> trees = new ArrayList<>();
        for (ParsedDocument document :
                ParsedDocument.readAll(SourceText.of(text).with(variables), failures)) {
            try {
                boolean isSkipped = meshDocuments.reasonToSkip(document).isPresent();
                if (!isSkipped || !MeshDocuments.isObject(document)) {
                    trees.add(reader.tree(document));
                }
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
        switch (format) {
            case UNIVERSAL:
                return universal;
            case KUBERNETES:
                return new AppliedForm(types, converter).of(universal);
            default:
                return converter.toKubernetes(universal);
        }
    }
}
