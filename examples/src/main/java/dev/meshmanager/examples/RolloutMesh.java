package dev.meshmanager.examples;

import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.rollout.AuthorityRotation;
import dev.meshmanager.kuma.rollout.IdentityMigration;
import dev.meshmanager.kuma.rollout.MeshServicesMigration;
import dev.meshmanager.kuma.rollout.ProgressiveMtls;
import dev.meshmanager.kuma.rollout.Rollout;
import dev.meshmanager.kuma.rollout.RolloutOptions;
import dev.meshmanager.kuma.rollout.RolloutResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Changes a mesh in stages. First prints the rollout and saves it; once its file exists, runs it from where it is.
 *
 * <p>The URL of the control plane is in the environment variable {@code KUMA_URL}, the token in {@code KUMA_TOKEN}. The
 * exit status is 0 if all stages are made, 1 if not yet, and 2 after an error or if it would break the mesh.
 */
public final class RolloutMesh {
    private RolloutMesh() {}

    /** Runs the program. */
    public static void main(String[] arguments) {
        if (arguments.length != 3) {
            System.err.println("usage: RolloutMesh mtls|authority|identity|services MESH ROLLOUT.json");
            System.exit(2);
        }
        try (KumaClient kuma = KumaClient.builder().fromEnvironment().build()) {
            System.exit(run(kuma, arguments[0], arguments[1], Path.of(arguments[2]), RolloutOptions.defaults()));
        } catch (IOException | RuntimeException e) {
            System.err.println(e);
            System.exit(2);
        }
    }

    static int run(KumaClient kuma, String kind, String mesh, Path file, RolloutOptions options) throws IOException {
        if (Files.exists(file)) {
            RolloutResult result = Rollout.load(file).run(kuma, options);
            System.out.println(result);
            return result.isComplete() ? 0 : 1;
        }
        Rollout rollout =
                switch (kind) {
                    case "mtls" -> ProgressiveMtls.of(kuma, mesh);
                    case "authority" -> AuthorityRotation.of(kuma, mesh, CertificateAuthority.builtin("ca-2"));
                    case "identity" -> IdentityMigration.of(kuma, mesh);
                    case "services" -> MeshServicesMigration.of(kuma, mesh);
                    default -> throw new IllegalArgumentException("unknown rollout " + kind);
                };
        System.out.println(rollout);
        if (rollout.problems().isEmpty()) {
            rollout.save(file);
        }
        return rollout.problems().isEmpty() ? 1 : 2;
    }
}
