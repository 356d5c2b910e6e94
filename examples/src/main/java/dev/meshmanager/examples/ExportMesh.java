package dev.meshmanager.examples;

import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.plan.StateChanges;
import dev.meshmanager.kuma.plan.export.Export;
import dev.meshmanager.kuma.plan.export.ExportProfile;
import dev.meshmanager.kuma.plan.export.ResourceSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Exports the resources of a control plane, with secrets, to a new file that {@code kumactl apply} takes, and updates a
 * folder with one file for each resource, without secrets. Prints what changed since the folder was written.
 *
 * <p>The URL of the control plane is in the environment variable {@code KUMA_URL}, the token in {@code KUMA_TOKEN}. The
 * exit status is 2 after an error.
 */
public final class ExportMesh {
    private ExportMesh() {}

    /** Runs the program. */
    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("usage: ExportMesh EXPORT.yaml FOLDER");
            System.exit(2);
        }
        try (KumaClient kuma = KumaClient.builder().fromEnvironment().build()) {
            System.exit(run(kuma, Path.of(arguments[0]), Path.of(arguments[1])));
        } catch (IOException | RuntimeException e) {
            System.err.println(e);
            System.exit(2);
        }
    }

    static int run(KumaClient kuma, Path file, Path folder) throws IOException {
        if (Files.exists(file)) {
            System.err.println(file + " exists");
            return 2;
        }
        System.out.println(Export.of(kuma)
                .profile(ExportProfile.FEDERATION_WITH_POLICIES)
                .includeSecrets()
                .writeTo(file));
        ResourceSnapshot now = ResourceSnapshot.of(kuma);
        if (Files.exists(folder)) {
            ResourceSnapshot before = ResourceSnapshot.load(folder);
            System.out.println(StateChanges.between(before.resources(), now.resources(), now.version()));
        }
        now.writeTo(folder);
        return 0;
    }
}
