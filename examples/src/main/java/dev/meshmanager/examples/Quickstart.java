package dev.meshmanager.examples;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.error.InvalidRequestException;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.kuma.Applied;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.impact.Impact;
import dev.meshmanager.kuma.inspect.GlobalInsight;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Applies policies to a control plane, shows what they change, and lists its resources.
 *
 * <p>Without arguments it starts an in-memory control plane with a demo deployment. With {@code --url URL} it uses a
 * real one, with the token from the environment variable {@code KUMA_TOKEN}. It deletes everything that it creates.
 */
public final class Quickstart {
    private final PrintStream out;

    private Quickstart(PrintStream out) {
        this.out = out;
    }

    /** Runs the quickstart. */
    public static void main(String[] arguments) throws IOException {
        Quickstart quickstart = new Quickstart(System.out);
        if (arguments.length == 2 && arguments[0].equals("--url")) {
            try (KumaClient kuma =
                    KumaClient.builder().fromEnvironment().url(arguments[1]).build()) {
                quickstart.run(kuma);
            }
        } else if (arguments.length == 0) {
            try (FakeControlPlane controlPlane = FakeControlPlane.global()) {
                controlPlane.with(Demo.deployment());
                quickstart.run(controlPlane.client());
            }
        } else {
            System.err.println("usage: Quickstart [--url URL]");
            System.exit(2);
        }
    }

    private void run(KumaClient kuma) throws IOException {
        out.println(kuma.serverInfo().product().orElse("?") + " "
                + kuma.serverInfo().version().orElse("?") + " at " + kuma.url());
        String mesh = mesh(kuma);
        // A zone of a global control plane accepts only resources that are labelled as its own.
        String origin = kuma.config().get("mode").equals(Optional.of(JsonValue.of("zone"))) ? "zone" : "global";
        List<Resource> policies = policies(kuma, mesh, origin);
        try {
            Estate before = kuma.estate();
            applyAll(kuma, policies);
            out.println("\nWhat they change\n" + Impact.of(before, kuma.estate()));
            refuseOne(kuma, mesh, origin);
            listProxies(kuma);
            listEverything(kuma);
        } finally {
            policies.forEach(policy -> deleteIfThere(kuma, policy));
        }
    }

    private static String mesh(KumaClient kuma) {
        List<String> meshes =
                kuma.resources("Mesh").list().stream().map(Resource::name).toList();
        return Stream.concat(Stream.of("shop", "default").filter(meshes::contains), meshes.stream())
                .findFirst()
                .orElse("default");
    }

    /** Returns one policy that is built in Java and others that are read from YAML. */
    private static List<Resource> policies(KumaClient kuma, String mesh, String origin) throws IOException {
        MeshTimeout timeout = MeshTimeout.builder()
                .mesh(mesh)
                .name("quickstart-timeout")
                .putLabel("kuma.io/origin", origin)
                .spec(s -> s.targetRef(TargetRef.mesh()).addTo(t -> t.targetRef(TargetRef.meshService("cart"))
                        .conf(c -> c.connectionTimeout(Duration.ofSeconds(2))
                                .http(h -> h.requestTimeout(Duration.ofSeconds(5))))))
                .build();
        String yaml = yaml().replace("${mesh}", mesh).replace("kuma.io/origin: global", "kuma.io/origin: " + origin);
        List<Resource> fromYaml = kuma.documents().read(yaml);
        return Stream.concat(Stream.of(timeout), fromYaml.stream()).toList();
    }

    private static String yaml() throws IOException {
        try (InputStream file = Quickstart.class.getResourceAsStream("policies.yaml")) {
            return new String(Objects.requireNonNull(file, "policies.yaml").readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void applyAll(KumaClient kuma, List<Resource> policies) {
        List<Applied> applied = kuma.apply(policies);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < policies.size(); i++) {
            rows.add(List.of(
                    policies.get(i).type(),
                    policies.get(i).name(),
                    applied.get(i).outcome().name(),
                    String.join("; ", applied.get(i).warnings())));
        }
        out.println("\n" + new Table("Applied", List.of("Kind", "Name", "Outcome", "Warnings"), rows));
    }

    private void refuseOne(KumaClient kuma, String mesh, String origin) {
        out.println("\nRefused on purpose");
        try {
            kuma.apply(MeshTimeout.builder()
                    .mesh(mesh)
                    .name("Not_A_Name")
                    .putLabel("kuma.io/origin", origin)
                    .spec(s -> s.addTo(
                            t -> t.targetRef(TargetRef.mesh()).conf(c -> c.connectionTimeout(Duration.ofSeconds(1)))))
                    .build());
        } catch (InvalidRequestException e) {
            out.println("  " + e.getMessage());
        }
    }

    private void listProxies(KumaClient kuma) {
        List<DataplaneOverview> proxies = kuma.dataplanes().overviews().toList();
        out.println("\n"
                + Table.of(
                        "Data plane proxies",
                        List.of("Mesh", "Name", "Zone", "Status", "Why"),
                        proxies,
                        proxy -> List.of(
                                proxy.mesh(),
                                proxy.name(),
                                proxy.labels().getOrDefault("kuma.io/zone", ""),
                                proxy.status().state().toString(),
                                String.join(", ", proxy.status().reasons()))));
    }

    private void listEverything(KumaClient kuma) {
        List<Resource> resources = new ArrayList<>();
        for (ResourceType<?> type : kuma.types().all()) {
            if (!type.isReadOnly() && !type.name().equals("Dataplane")) {
                kuma.resources(type).list().forEach(resources::add);
            }
        }
        out.println("\n"
                + Table.of(
                        "Everything else",
                        List.of("Kind", "Mesh", "Name"),
                        resources,
                        resource -> List.of(resource.type(), mesh(resource), resource.name())));
        GlobalInsight insight = kuma.globalInsight();
        out.println("\nResources: " + resources.size() + ", policies: "
                + insight.policies().map(policies -> policies.total().orElse(0)).orElse(0L) + ", meshes: "
                + insight.meshes().map(meshes -> meshes.total().orElse(0)).orElse(0L));
    }

    private static String mesh(Resource resource) {
        return resource.meshName().orElse("");
    }

    private static void deleteIfThere(KumaClient kuma, Resource policy) {
        try {
            kuma.delete(policy);
        } catch (NotFoundException e) {
            // It was not created.
        }
    }
}
