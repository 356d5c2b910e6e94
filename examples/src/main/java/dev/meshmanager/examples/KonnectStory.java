package dev.meshmanager.examples;

import dev.meshmanager.konnect.KonnectClient;
import dev.meshmanager.konnect.controlplane.MeshControlPlane;
import dev.meshmanager.konnect.setup.MeshSetup;
import dev.meshmanager.konnect.testing.FakeKonnect;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.mesh.LogBackend;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.mesh.TraceBackend;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Creates a mesh control plane in Konnect, connects two zones, sets up a mesh, lists all resources, and deletes
 * everything. It runs on an in-memory Konnect, or on the real one if the environment has {@code KONNECT_TOKEN}.
 */
public final class KonnectStory {
    private final KonnectClient konnect;
    private final Path directory;
    private final PrintStream out;

    KonnectStory(KonnectClient konnect, Path directory, PrintStream out) {
        this.konnect = konnect;
        this.directory = directory;
        this.out = out;
    }

    /**
     * Runs the story. The first argument is the directory for the files of the zones. Default: a temporary directory.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path directory = arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("zones");
        if (System.getenv("KONNECT_TOKEN") != null) {
            try (KonnectClient konnect =
                    KonnectClient.builder().fromEnvironment().build()) {
                new KonnectStory(konnect, directory, System.out).run();
            }
        } else {
            try (FakeKonnect konnect = FakeKonnect.start()) {
                new KonnectStory(konnect.client(), directory, System.out).run();
            }
        }
    }

    void run() throws IOException, InterruptedException {
        MeshControlPlane controlPlane =
                konnect.meshControlPlanes().create(b -> b.name("story").putLabel("team", "platform"));
        out.println("Created " + controlPlane.name() + " (" + controlPlane.id() + ")");
        try {
            for (String zone : List.of("east", "west")) {
                konnect.zones(controlPlane)
                        .connect(z -> z.name(zone).ingress(true).egress(true))
                        .writeTo(directory.resolve(zone));
                out.println("Wrote the files of zone " + zone + " to " + directory.resolve(zone));
            }
            setUpMesh(konnect.kuma(controlPlane));
        } finally {
            for (String zone : List.of("east", "west")) {
                konnect.zones(controlPlane).disconnect(zone);
            }
            konnect.meshControlPlanes().delete(controlPlane.id(), Duration.ofMinutes(5));
            out.println("Deleted " + controlPlane.name());
        }
    }

    private void setUpMesh(KumaClient kuma) {
        MeshSetup setup = MeshSetup.builder()
                .name("default")
                .mtls(Mtls.builtin("ca-1"))
                .accessLog(LogBackend.tcp("logstash.example:5000"))
                .tracing(TraceBackend.zipkin("http://jaeger.example:9411/api/v2/spans"), 80)
                .metrics(5670, "/metrics")
                .build();
        out.println(setup.describe());
        setup.applyTo(kuma);
        kuma.types().all().stream()
                .filter(type -> !type.isReadOnly())
                .flatMap(type -> kuma.resources(type).list().stream())
                .forEach(resource -> out.println(resource.type() + " " + resource.name()));
    }
}
