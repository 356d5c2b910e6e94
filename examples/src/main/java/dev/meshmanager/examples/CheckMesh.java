package dev.meshmanager.examples;

import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.check.CheckReport;
import dev.meshmanager.kuma.check.CheckResult.Status;
import dev.meshmanager.kuma.plan.Orphans;
import dev.meshmanager.kuma.plan.expiry.ExpiryCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Checks a control plane and its mesh, and writes the results as JUnit XML. Also prints what expires within a month and
 * what nobody uses any more.
 *
 * <p>The URL of the control plane is in the environment variable {@code KUMA_URL}, the token in {@code KUMA_TOKEN}. The
 * exit status is 1 if a check fails, and 2 after an error.
 */
public final class CheckMesh {
    private CheckMesh() {}

    /** Runs the program. */
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("usage: CheckMesh REPORT.xml");
            System.exit(2);
        }
        try (KumaClient kuma = KumaClient.builder().fromEnvironment().build()) {
            System.exit(run(kuma, Path.of(arguments[0])));
        } catch (IOException | RuntimeException e) {
            System.err.println(e);
            System.exit(2);
        }
    }

    static int run(KumaClient kuma, Path file) throws IOException {
        CheckReport report = kuma.check();
        System.out.println(report);
        System.out.println(ExpiryCalendar.of(kuma).within(Duration.ofDays(30)));
        System.out.println(Orphans.find(kuma, Duration.ofDays(7)));
        Files.writeString(file, report.toJUnitXml());
        return report.status() == Status.FAIL ? 1 : 0;
    }
}
