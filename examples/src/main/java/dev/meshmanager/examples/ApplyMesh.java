package dev.meshmanager.examples;

import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.plan.AppliedPlan;
import dev.meshmanager.kuma.plan.ApplyOptions;
import dev.meshmanager.kuma.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Applies a plan that {@link PlanMesh} saved, and saves the outcome. With {@code --undo}, rolls back a saved outcome.
 *
 * <p>The URL of the control plane is in the environment variable {@code KUMA_URL}, the token in {@code KUMA_TOKEN}. The
 * exit status is 0 if all changes were made, 1 if not, and 2 after an error. Nothing is applied if the outcome's file
 * exists.
 */
public final class ApplyMesh {
    private ApplyMesh() {}

    /** Runs the program. */
    public static void main(String[] arguments) {
        boolean undo = arguments.length == 3 && arguments[2].equals("--undo");
        if (arguments.length != 2 && !undo) {
            System.err.println("usage: ApplyMesh PLAN.json OUTCOME.json, or ApplyMesh OUTCOME.json UNDONE.json --undo");
            System.exit(2);
        }
        try (KumaClient kuma = KumaClient.builder().fromEnvironment().build()) {
            System.exit(run(kuma, Path.of(arguments[0]), Path.of(arguments[1]), undo));
        } catch (IOException | RuntimeException e) {
            System.err.println(e);
            System.exit(2);
        }
    }

    static int run(KumaClient kuma, Path from, Path to, boolean undo) throws IOException {
        if (Files.exists(to) || !Files.isWritable(to.toAbsolutePath().resolveSibling("."))) {
            // Without the outcome, nobody could undo the changes.
            System.err.println("no new file can be written as " + to);
            return 2;
        }
        Plan plan = undo ? AppliedPlan.load(from).rollback() : Plan.load(from);
        AppliedPlan applied =
                plan.apply(kuma, ApplyOptions.defaults().onProgress(progress -> System.out.println(progress)));
        System.out.println(applied);
        applied.save(to);
        return applied.isComplete() ? 0 : 1;
    }
}
