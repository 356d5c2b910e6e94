package dev.meshmanager.examples;

import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.konnect.kind.KongMeshKinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import dev.meshmanager.kuma.validation.Violation;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Validates the YAML and JSON files of a folder as a control plane does, without one. Prints each violation with file,
 * line and column. The exit status is 0 if there is none, and 1 if there are some.
 *
 * <p>The mesh {@code default} exists, even if it is not in the files. The default version is 2.14.
 */
public final class ValidateFiles {
    private ValidateFiles() {}

    /** Runs the program: {@code ValidateFiles FOLDER [VERSION]}. */
    public static void main(String[] arguments) throws IOException {
        KumaVersion version = arguments.length == 2 ? KumaVersion.of(arguments[1]) : KumaVersion.V2_14;
        System.exit(run(Path.of(arguments[0]), version, System.out));
    }

    static int run(Path folder, KumaVersion version, PrintStream out) throws IOException {
        ValidationOptions options =
                ValidationOptions.defaults().version(version).meshes("default").types(KongMeshKinds.ALL);
        long found = 0;
        for (Path file : files(folder)) {
            // Meshes may be in other files.
            List<Violation> violations = Validation.checkText(Files.readString(file), options).stream()
                    .filter(violation -> violation.stage() != Violation.Stage.REFERENCE)
                    .toList();
            violations.forEach(violation -> out.println(folder.relativize(file) + ": " + violation));
            found += violations.size();
        }
        if (found == 0) {
            List<Violation> references = Validation.checkAll(
                    ResourceDocuments.of(KongMeshKinds.ALL).scan(folder).resources(), options);
            references.forEach(out::println);
            found = references.size();
        }
        out.println(found + " violations");
        return found == 0 ? 0 : 1;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(ya?ml|json)"))
                    .sorted()
                    .toList();
        }
    }
}
