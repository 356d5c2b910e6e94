package dev.meshmanager.examples;

import dev.meshmanager.konnect.kind.KongMeshKinds;
import dev.meshmanager.kuma.finding.FindingReport;
import dev.meshmanager.kuma.finding.Severity;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Validates the YAML and JSON files of a folder as a control plane does, without one. Prints each violation and warning
 * with file, line and column. The exit status is 0 if there is none, and 1 if there are some.
 *
 * <p>The mesh {@code default} exists, even if it is not in the files. The default version is 2.14.
 */
public final class ValidateFiles {
    private ValidateFiles() {}

    /** Runs the program: {@code ValidateFiles FOLDER [VERSION]}. */
    public static void main(String[] arguments) {
        KumaVersion version = arguments.length == 2 ? KumaVersion.of(arguments[1]) : KumaVersion.V2_14;
        System.exit(run(Path.of(arguments[0]), version, System.out));
    }

    static int run(Path folder, KumaVersion version, PrintStream out) {
        ValidationOptions options =
                ValidationOptions.defaults().version(version).meshes("default").types(KongMeshKinds.ALL);
        FindingReport report = Validation.findings(folder, options);
        report.forEach(out::println);
        int violations = report.atLeast(Severity.ERROR).size();
        out.println(violations + " violations");
        return violations == 0 ? 0 : 1;
    }
}
