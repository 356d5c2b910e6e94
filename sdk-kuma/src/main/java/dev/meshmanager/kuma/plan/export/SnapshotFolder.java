package dev.meshmanager.kuma.plan.export;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.core.files.GeneratedFiles;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.core.format.Yaml;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a snapshot. */
final class SnapshotFolder {
    private static final String MARK = "snapshot.yaml";
    private static final String FORMAT = "meshmanager.dev/snapshot/v1";
    private static final String ENDING = ".yaml";
    private static final List<String> TREES = List.of("global", "meshes");
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9_.-]|^\\.");

    private final Path folder;

    SnapshotFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    KumaVersion version() throws IOException {
        return KumaVersion.of(Trees.text(mark(), "version"));
    }

    private JsonObject mark() throws IOException {
        Path mark = folder.resolve(MARK);
        if (Files.exists(mark)) {
            JsonObject members = Yaml.read(Files.readString(mark)).stream()
                    .findFirst()
                    .flatMap(document -> document.asObject())
                    .orElse(JsonObject.EMPTY);
            if (Trees.text(members, "format").equals(FORMAT)) {
                return members;
            }
        }
        throw new IllegalArgumentException(folder + " is not a snapshot: it has no " + MARK + " with " + FORMAT);
    }

    List<Resource> read(ResourceDocuments documents) throws IOException {
        List<Resource> resources = new ArrayList<>();
        for (Path file : files()) {
            resources.addAll(documents.read(file));
        }
        return resources;
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String tree : TREES) {
            if (Files.isDirectory(folder.resolve(tree))) {
                try (Stream<Path> all = Files.walk(folder.resolve(tree))) {
                    all.filter(file ->
                                    Files.isRegularFile(file) && file.toString().endsWith(ENDING))
                            .forEach(files::add);
                }
            }
        }
        return new ArrayList<>(new TreeSet<>(files));
    }

    void write(ResourceSnapshot snapshot) throws IOException {
        if (Files.isDirectory(folder) && !isEmpty(folder)) {
            mark();
        }
        Map<Path, GeneratedFile> wanted = new LinkedHashMap<>();
        ResourceDocuments documents = ResourceDocuments.of(Kinds.ALL);
        for (Resource resource : snapshot.resources()) {
            String text = documents.toYaml(resource);
            String name = safe(resource.name()) + ENDING;
            wanted.put(
                    directory(resource).resolve(name),
                    ExportKinds.isSecret(resource.type())
                            ? GeneratedFile.secret(name, text)
                            : GeneratedFile.of(name, text));
        }
        Map<String, Object> mark = new LinkedHashMap<>();
        mark.put("format", FORMAT);
        mark.put("version", snapshot.version().toString());
        wanted.put(folder.resolve(MARK), GeneratedFile.of(MARK, Yaml.write(JsonObject.of(mark))));
        for (Map.Entry<Path, GeneratedFile> file : wanted.entrySet()) {
            replace(file.getKey(), file.getValue());
        }
        for (Path file : files()) {
            if (!wanted.containsKey(file)) {
                delete(file);
            }
        }
    }

    private Path directory(Resource resource) {
        Path parent = resource.meshName()
                .map(mesh -> folder.resolve("meshes").resolve(safe(mesh)))
                .orElse(folder.resolve("global"));
        return parent.resolve(safe(resource.type()));
    }

    /** Names come from a server: a name never leaves the folder. */
    private static String safe(String name) {
        return UNSAFE.matcher(name).replaceAll(character -> {
            StringBuilder escaped = new StringBuilder();
            for (byte part : character.group().getBytes(StandardCharsets.UTF_8)) {
                escaped.append(String.format("%%%02X", part));
            }
            return escaped.toString();
        });
    }

    private static void replace(Path file, GeneratedFile content) throws IOException {
        if (Files.exists(file) && Files.readString(file).equals(content.text())) {
            return;
        }
        Path directory = file.resolveSibling(".").normalize();
        Files.createDirectories(directory);
        GeneratedFiles.of(content).overwriteIn(directory);
    }

    /** Deletes the file and the directories that are empty then. */
    private void delete(Path file) throws IOException {
        Files.delete(file);
        for (Path parent = file.getParent();
                parent != null && !parent.equals(folder) && isEmpty(parent);
                parent = parent.getParent()) {
            Files.delete(parent);
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }
}
