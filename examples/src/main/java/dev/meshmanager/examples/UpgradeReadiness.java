package dev.meshmanager.examples;

import dev.meshmanager.core.format.Format;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.upgrade.UpgradeCheck;
import dev.meshmanager.kuma.upgrade.UpgradeReport;
import dev.meshmanager.kuma.upgrade.model.UpgradeStage;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Checks whether a mesh is ready for Kuma 3.0, and prints what has to change.
 *
 * <p>Without arguments it checks an in-memory control plane with a demo deployment, with {@code FOLDER} the files of a
 * folder: resources, {@code kuma-cp.yaml} and Helm values.
 */
public final class UpgradeReadiness {
    private final PrintStream out;

    private UpgradeReadiness(PrintStream out) {
        this.out = out;
    }

    /** Runs the check. */
    public static void main(String[] arguments) {
        UpgradeReadiness readiness = new UpgradeReadiness(System.out);
        UpgradeCheck check = UpgradeCheck.to(KumaVersion.V3_0);
        if (arguments.length == 1) {
            readiness.print(check.files(Path.of(arguments[0])).run());
        } else {
            try (FakeControlPlane controlPlane = FakeControlPlane.global()) {
                controlPlane.with(Demo.deployment());
                readiness.print(check.controlPlane(controlPlane.client()).run());
            }
        }
    }

    private void print(UpgradeReport report) {
        out.println(report);
        report.findings().forEach(out::println);
        ResourceDocuments documents = ResourceDocuments.of(Kinds.ALL);
        for (UpgradeStage stage : report.plan().stages()) {
            out.println("\n# " + stage.title());
            out.print(documents.toYaml(stage.apply(), Format.UNIVERSAL));
            stage.delete().forEach(resource -> out.println("# delete " + resource.type() + " " + resource.name()));
            out.println("# then check that " + stage.check());
        }
        report.plan().open().forEach((subject, reason) -> out.println("# to decide: " + subject + ": " + reason));
    }
}
