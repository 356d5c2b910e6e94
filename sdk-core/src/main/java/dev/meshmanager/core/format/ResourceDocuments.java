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
 * Reads and writes resources as YAML and JSON documents, in the universal format and in the format of Kubernetes.
 *
 * <pre>{@code
 * ResourceDocuments documents = kuma.documents();
 * List<Resource> policies = documents.readAll(Path.of("policies"));
 * String manifest = documents.toYaml(policies, Format.KUBERNETES);
 * }</pre>
 *
 * <p><b>Documents.</b> A text may have several documents, separated by lines of {@code ---}. The elements of a JSON
 * array, of a Kubernetes {@code List} and of {@code items} in a response of the API are separate documents too. The
 * format is recognized for each document: {@code apiVersion} and {@code kind} mean Kubernetes, {@code type} means
 * universal. A kind that is not registered is read as a {@link dev.meshmanager.core.GenericResource}.
 *
 * <p><b>YAML.</b> The reader follows YAML 1.2 and {@code kumactl}, which follows YAML 1.1. Numbers keep their literal,
 * and merge keys and aliases are resolved. As in kumactl, every line that starts with {@code ---} starts a document,
 * even if the line continues. Where YAML 1.2 and kumactl differ:
 *
 * <ul>
 *   <li>Scalars that only YAML 1.1 interprets are strings: {@code yes}, {@code no}, {@code on}, {@code off}, {@code y},
 *       {@code n}, {@code 0777}, {@code 08080}, {@code 0b11}, {@code +0x1}, {@code 1_000}. A wrong guess would change a
 *       value silently, while a string is rejected where a number or a boolean is required. The writer quotes such
 *       strings.
 *   <li>The name of a member is its text: {@code True}, {@code 0x1F} and {@code ~} are not interpreted. kumactl
 *       converts the first two to {@code true} and {@code 31} and rejects the third. {@code 1e400} remains a number.
 *   <li>A duplicate member, a tag without a JSON form ({@code !Ref}, {@code !!binary}, {@code !!set}), text after the
 *       end of a value ({@code [a] b}), and blank lines at the start of a block with deeper indentation than the block
 *       are errors. kumactl uses the last member, ignores the tag or the text, or loses the block.
 *   <li>Directives, documents after {@code ...}, an escaped slash, and characters that are escaped as two surrogates
 *       are read. kumactl rejects them, or ignores the document.
 *   <li>U+0085, U+2028, U+2029 and U+00A0 are ordinary characters, not line breaks or white space.
 *   <li>The line break at the end of a block scalar is preserved at the end of the document. kumactl removes it.
 *   <li>{@code [a:]} contains a mapping and {@code [?a]} a string, as in YAML 1.2.
 *   <li>A document whose lines are all indented is read as it is, and a line may end with a single carriage return.
 *       kumactl removes the indentation of the first line only, which changes the nesting of the next lines, and does
 *       not recognize {@code ---} after a carriage return.
 *   <li>A tab after the {@code -} of a list or the {@code ?} of a key is an error, like any other tab for indentation.
 * </ul>
 *
 * <p><b>Limits.</b> More than 200 levels, 8 Mi characters or 1 Mi values in a document are errors.
 *
 * <p><b>Kubernetes.</b> {@link Format#KUBERNETES} is for applying to any control plane: what the source control plane
 * computed is dropped. {@link Format#KUBERNETES_LOSSLESS} loses nothing. Metadata that the universal format cannot
 * express is in its member {@code metadata}. Anything else that only one format can express is in the annotation
 * {@code meshmanager.dev/universal} of a Kubernetes object (the time of the last change, the KRI) or in the member
 * {@code meshmanager.dev/kubernetes} of a universal document. The mesh of an object is in its label
 * {@code kuma.io/mesh} or, for flat kinds, beside its metadata. A name that ends with the namespace of the object, as
 * on control planes that run on Kubernetes, is split.
 *
 * <p><b>Threads.</b> Immutable, and safe for use by many threads.
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

    /**
     * Returns a reader and writer for these kinds, with the mesh {@code default} and the namespace {@code kuma-system}.
     */
    public static ResourceDocuments of(ResourceTypes types) {
        return new ResourceDocuments(
                types, KubernetesKind.DEFAULT_MESH, KubernetesKind.SYSTEM_NAMESPACE, TemplateVariables.NONE);
    }

    /**
     * Returns a copy with this default mesh, for documents that do not name one although their kind requires it.
     * Default: {@code default}.
     */
    public ResourceDocuments withDefaultMesh(String mesh) {
        return new ResourceDocuments(types, mesh, namespace, variables);
    }

    /**
     * Returns a copy with this Kubernetes namespace of the control plane, for objects that do not name one. Default:
     * {@code kuma-system}.
     */
    public ResourceDocuments withNamespace(String namespace) {
        return new ResourceDocuments(types, defaultMesh, namespace, variables);
    }

    /**
     * Returns a copy that replaces variables in the documents that it reads, like {@code kumactl apply -v name=value}
     * and {@code kuma-dp run --dataplane-var name=value}. The documents are Mustache templates: <code>{{ name }}</code>
     * is replaced with the value. A name with dots is a variable within a section; <code>{{ a.b }}</code> finds it too.
     * Each document is rendered separately.
     *
     * <p><b>Values become part of the YAML.</b> A value of {@code 80} becomes a number, and line breaks in a value
     * become line breaks of the document. <code>{{ name }}</code> escapes {@code & < > " '} for HTML, as kumactl does;
     * <code>{{{name}}}</code> does not. Unlike in kumactl, a variable without a value is an error, and partials are not
     * read from files. Lines and columns refer to the rendered document.
     *
     * @throws IllegalArgumentException if a name is empty, or is also the first part of another name
     */
    public ResourceDocuments withVariables(Map<String, String> variables) {
        return new ResourceDocuments(types, defaultMesh, namespace, TemplateVariables.of(variables));
    }

    /**
     * Reads the resources of a text, in document order.
     *
     * @throws DocumentException if a document cannot be read
     */
    public List<Resource> read(String text) {
        return resources(documents(SourceText.of(text)));
    }

    /**
     * Reads the resources of a UTF-8 file, in document order.
     *
     * @throws DocumentException if a document cannot be read; it names the file
     * @throws UncheckedIOException if the file cannot be read
     */
    public List<Resource> read(Path file) {
        return resources(documents(file));
    }

    /**
     * Reads the resources of a UTF-8 stream, in document order. Reads the stream to its end and does not close it.
     *
     * @throws DocumentException if a document cannot be read
     * @throws UncheckedIOException if the stream fails
     */
    public List<Resource> read(InputStream in) {
        return resources(documents(SourceText.read(in)));
    }

    /**
     * Reads the resources of a UTF-8 file, class path resource or web page, in document order. The timeouts for a web
     * server are 10 seconds for connecting and 10 seconds for reading. Messages do not contain the user information and
     * the query of the URL.
     *
     * @throws DocumentException if a document cannot be read; it names the URL
     * @throws UncheckedIOException if the URL cannot be read, or if a web server responds with HTML or with a status
     *     other than 200
     */
    public List<Resource> read(URL url) {
        return resources(documents(SourceText.read(url)));
    }

    /**
     * Reads the resources in a directory and its subdirectories, sorted by path. Reads the same files as
     * {@link #scan(Path)}, which also returns what was skipped.
     *
     * @throws DocumentException if a document is malformed, or is a mesh resource that cannot be read; it names the
     *     file
     * @throws UncheckedIOException if the directory or a file cannot be read
     */
    public List<Resource> readAll(Path directory) {
        return scan(directory).resources();
    }

    /**
     * Reads the mesh resources in a text with mixed documents. Other documents are skipped and listed in the result.
     *
     * <p><b>What is a mesh resource.</b> A document whose {@code apiVersion} is in the group {@code kuma.io}, a
     * Kubernetes Secret with a type of mesh secrets, a document whose {@code type} is a registered kind, and a document
     * with a name, a mesh or spec, and a {@code type} that starts with an upper-case letter. Objects of other groups,
     * Helm templates and other documents are skipped, for example a Namespace, a {@code kustomization.yaml} or a
     * {@code values.yaml}.
     *
     * <p><b>Mistakes.</b> Mesh resources are never skipped: a misspelt kind, another version of the group, and a value
     * that does not fit its model are errors. A kind that is not similar to a registered one is read as a
     * {@link dev.meshmanager.core.GenericResource}.
     *
     * @throws DocumentException if a document is malformed, or is a mesh resource that cannot be read
     */
    public DocumentScan scan(String text) {
        return scan(SourceText.of(text));
    }

    /**
     * Reads the mesh resources in a file, or in all {@code .yaml}, {@code .yml} and {@code .json} files of a directory
     * and its subdirectories, sorted by path. Directories whose name starts with a dot and links to directories are
     * skipped. See {@link #scan(String)} for what is a mesh resource.
     *
     * @throws DocumentException if a document is malformed, or is a mesh resource that cannot be read; it names the
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
     * Reads the mesh resources in a UTF-8 stream; see {@link #scan(String)}. Reads the stream to its end and does not
     * close it.
     *
     * @throws DocumentException if a document is malformed, or is a mesh resource that cannot be read
     * @throws UncheckedIOException if the stream fails
     */
    public DocumentScan scan(InputStream in) {
        return scan(SourceText.read(in));
    }

    /**
     * Reads the mesh resources in a file, a class path resource or a web page; see {@link #scan(String)} and
     * {@link #read(URL)}.
     *
     * @throws DocumentException if a document is malformed, or is a mesh resource that cannot be read
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
        return new DocumentScanner(new DocumentReader(types, converter, defaultMesh), new MeshDocumentFilter(types));
    }

    /**
     * Reads the resources of a text with the lines and columns of their members.
     *
     * @throws DocumentException if a document cannot be read
     */
    public List<ResourceDocument> documents(String text) {
        return documents(SourceText.of(text));
    }

    /**
     * Reads the resources of a UTF-8 file with the lines and columns of their members.
     *
     * @throws DocumentException if a document cannot be read; it names the file
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
     * Returns the documents of a text without reading them into models, so that documents which do not fit a model can
     * be inspected. Kubernetes objects that are not mesh resources are dropped; see {@link #scan(String)}.
     *
     * @param failures receives the error for each document that is not a resource; these documents are dropped
     * @throws DocumentException if the text is neither YAML nor JSON
     */
    public List<DocumentTree> trees(String text, Consumer<DocumentException> failures) {
        return trees(SourceText.of(text), failures);
    }

    /**
     * Returns the documents of a file, or of all files of a directory, without reading them into models; see
     * {@link #scan(Path)} for which files these are, and {@link #trees(String, Consumer)}.
     *
     * @param failures receives the error for each document that is not a resource and each file that is neither YAML
     *     nor JSON; these are dropped
     * @throws UncheckedIOException if a file cannot be read
     */
    public List<DocumentTree> trees(Path path, Consumer<DocumentException> failures) {
        List<DocumentTree> trees = new ArrayList<>();
        for (Path file : DocumentFiles.of(path, skipped -> {})) {
            try {
                trees.addAll(trees(SourceText.read(file), failures));
            } catch (DocumentException e) {
                failures.accept(e);
            }
        }
        return trees;
    }

    private List<DocumentTree> trees(SourceText text, Consumer<DocumentException> failures) {
        DocumentReader reader = new DocumentReader(types, converter, defaultMesh);
        MeshDocumentFilter meshDocuments = new MeshDocumentFilter(types);
        List<DocumentTree> trees = new ArrayList<>();
        for (ParsedDocument document : ParsedDocument.readAll(text.with(variables), failures)) {
            try {
                boolean isSkipped = meshDocuments.reasonToSkip(document).isPresent();
                if (!isSkipped || !MeshDocumentFilter.isObject(document)) {
                    trees.add(reader.tree(document));
                }
            } catch (DocumentException e) {
                failures.accept(e);
            }
        }
        return trees;
    }

    /**
     * Returns the documents of a text without reading them into models: mesh resources, and all other objects as they
     * are; see {@link DocumentTree#isResource()}. Helm templates are skipped.
     *
     * @param failures receives the error for each document that is malformed, or is meant to be a mesh resource but is
     *     not one; these documents are dropped
     */
    public List<DocumentTree> mixedTrees(String text, Consumer<DocumentException> failures) {
        return mixedTrees(SourceText.of(text), failures);
    }

    /**
     * Returns the documents of a UTF-8 file; see {@link #mixedTrees(String, Consumer)}.
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    public List<DocumentTree> mixedTrees(Path file, Consumer<DocumentException> failures) {
        try {
            return mixedTrees(SourceText.read(file), failures);
        } catch (DocumentException e) {
            failures.accept(e);
            return List.of();
        }
    }

    private List<DocumentTree> mixedTrees(SourceText text, Consumer<DocumentException> failures) {
        DocumentReader reader = new DocumentReader(types, converter, defaultMesh);
        MeshDocumentFilter meshDocuments = new MeshDocumentFilter(types);
        List<DocumentTree> trees = new ArrayList<>();
        for (ParsedDocument document : ParsedDocument.readMixed(text.with(variables), failures)) {
            try {
                trees.add(
                        meshDocuments.reasonToSkip(document).isPresent()
                                ? DocumentTree.ofOther(document)
                                : reader.tree(document));
            } catch (DocumentException e) {
                failures.accept(e);
            }
        }
        return trees;
    }

    /**
     * Returns the file itself or, for a directory, the {@code .yaml}, {@code .yml} and {@code .json} files in it and
     * its subdirectories that {@link #scan(Path)} reads, sorted by path.
     *
     * @throws UncheckedIOException if the directory cannot be read
     */
    public static List<Path> filesIn(Path path) {
        return DocumentFiles.of(path, skipped -> {});
    }

    private static List<Resource> resources(List<ResourceDocument> documents) {
        return documents.stream().map(ResourceDocument::resource).toList();
    }

    /** Returns the resource as a YAML document in the universal format. */
    public String toYaml(Resource resource) {
        return toYaml(resource, Format.UNIVERSAL);
    }

    /** Returns the resource as a YAML document. */
    public String toYaml(Resource resource, Format format) {
        return toYaml(List.of(resource), format);
    }

    /** Returns the resources as YAML documents, separated by {@code ---}. */
    public String toYaml(Collection<? extends Resource> resources, Format format) {
        return YamlWriter.write(trees(resources, format));
    }

    /** Returns the resource as an indented JSON object. */
    public String toJson(Resource resource, Format format) {
        return Json.writePretty(JsonValue.of(tree(resource, format)));
    }

    /**
     * Returns the resources as an indented JSON array or, in a format of Kubernetes, as a {@code List} for
     * {@code kubectl}.
     */
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
                return new PortableManifest(types, converter).of(universal);
            default:
                return converter.toKubernetes(universal);
        }
    }

    /** Returns the number of kinds, the default mesh and the namespace. */
    @Override
    public String toString() {
        return "ResourceDocuments(" + types.all().size() + " kinds, mesh " + defaultMesh + ", namespace " + namespace
                + ")";
    }
}
