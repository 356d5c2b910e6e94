package dev.meshmanager.examples;

import dev.meshmanager.konnect.setup.MeshSetup;
import dev.meshmanager.kuma.context.KumaContexts;
import dev.meshmanager.kuma.deploy.MeshTopology;
import dev.meshmanager.kuma.deploy.kumactl.KumactlConfig;
import dev.meshmanager.kuma.mesh.LogBackend;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.mesh.TraceBackend;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes the files of a control plane of one zone, and of a mesh with mTLS, access logs, traces and metrics. Prints the
 * commands that start the control plane and apply the mesh with {@code kumactl}.
 *
 * <p>With {@code --apply}, applies the mesh without {@code kumactl} to the control plane that runs from these files.
 */
public final class RunControlPlane {
    private static final MeshTopology TOPOLOGY =
            MeshTopology.of(t -> t.standalone("east", "localhost", c -> c.withoutReports()));
    private static final MeshSetup MESH = MeshSetup.builder()
            .name("default")
            .mtls(Mtls.builtin("ca-1"))
            .allowAllTraffic()
            .accessLog(LogBackend.tcp("logstash.example:5000"))
            .tracing(TraceBackend.zipkin("http://jaeger.example:9411/api/v2/spans"), 80)
            .metrics(5670, "/metrics")
            .build();

    private RunControlPlane() {}

    /** Runs the program: {@code RunControlPlane DIRECTORY [--apply]}. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        if (arguments.length > 1 && arguments[1].equals("--apply")) {
            apply(directory);
        } else {
            write(directory);
        }
    }

    private static void write(Path directory) throws IOException {
        TOPOLOGY.writeTo(directory);
        MESH.kumactl().writeTo(directory.resolve("mesh"));
        System.out.println("cd " + directory);
        TOPOLOGY.commands().forEach(System.out::println);
        System.out.println("kumactl --config-file kumactl/config apply -f mesh/resources.yaml");
    }

    private static void apply(Path directory) throws IOException {
        KumactlConfig config =
                KumactlConfig.read(directory.resolve("kumactl/config")).relativeTo(directory);
        try (KumaContexts contexts = KumaContexts.of(config)) {
            MESH.applyTo(contexts.current()).forEach(System.out::println);
        }
    }
}
