package dev.meshmanager.examples;

import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.plan.Plan;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Compares the files of a folder with a control plane, prints the plan, and saves it for {@link ApplyMesh}. Resources
 * that have the label {@code owner} with the owner's name, and that are not in the folder, are to be deleted.
 *
 * <p>The URL of the control plane is in the environment variable {@code KUMA_URL}, the token in {@code KUMA_TOKEN}. The
 * exit status is 0 if there is nothing to do, 1 if there are changes, and 2 if the control plane would refuse them or
 * after an error.
 */
public final class PlanMesh {
    private PlanMesh() {}

    /** Runs the program. */
    public static void main(String[] arguments) {
        if (arguments.length != 3) {
            System.err.println("usage: PlanMesh FOLDER OWNER PLAN.json");
            System.exit(2);
        }
        try (KumaClient kuma = KumaClient.builder().fromEnvironment().build()) {
            System.exit(run(kuma, Path.of(arguments[0]), arguments[1], Path.of(arguments[2])));
        } catch (IOException | RuntimeException e) {
            System.err.println(e);
            System.exit(2);
        }
    }

    static int run(KumaClient kuma, Path folder, String owner, Path file) throws IOException {
        Plan plan =
                Plan.of(kuma.documents().scan(folder)).ownedBy("owner", owner).against(kuma);
        System.out.println(plan);
        plan.overwrite(file);
        if (!plan.problems().isEmpty()) {
            return 2;
        }
        return plan.isEmpty() ? 0 : 1;
    }
}
