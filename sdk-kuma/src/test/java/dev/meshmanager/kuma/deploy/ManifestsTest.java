package dev.meshmanager.kuma.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.kuma.deploy.kubernetes.ContainerPatch;
import dev.meshmanager.kuma.deploy.kubernetes.GatewayInstance;
import dev.meshmanager.kuma.deploy.kubernetes.Injection;
import dev.meshmanager.kuma.deploy.kubernetes.Manifests;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.secret.Secret;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ManifestsTest {
    private static final List<Resource> RESOURCES = List.of(
            timeout("web.shop"),
            timeout("Web.shop"),
            Secret.builder().mesh("default").name("ca").value("s3cret").build(),
            Mesh.builder().name("default").build());

    private static MeshTimeout timeout(String name) {
        return MeshTimeout.builder()
                .mesh("default")
                .name(name)
                .spec(s -> s.targetRef(TargetRef.mesh()).addTo(t -> t.targetRef(TargetRef.mesh())
                        .conf(c -> c.connectionTimeout(Duration.ofSeconds(5)))))
                .build();
    }

    @Test
    void writesOneFileForEachObjectMeshesFirst() throws IOException {
        List<GeneratedFile> files = Manifests.of(RESOURCES).files().all();
        assertThat(files.stream().map(GeneratedFile::name))
                .containsExactly(
                        "mesh-default.yaml",
                        "secret-default-ca.yaml",
                        "meshtimeout-default-web.shop.yaml",
                        "meshtimeout-default-web.shop-2.yaml",
                        "kustomization.yaml");
        for (GeneratedFile file : files) {
            assertThat(file.secret()).isEqualTo(file.name().startsWith("secret"));
            Golden.check("manifests/" + file.name(), file.text());
        }
    }

    @Test
    void writesOneStreamThatIsReadAsItWas() {
        String yaml = Manifests.of(RESOURCES).withNamespace("kong-mesh-system").toYaml();
        assertThat(yaml).contains("namespace: kong-mesh-system").doesNotContain("kuma-system");
        assertThat(ResourceDocuments.of(Kinds.ALL)
                        .withNamespace("kong-mesh-system")
                        .read(yaml))
                .extracting(Resource::type)
                .containsExactly("Mesh", "Secret", "MeshTimeout", "MeshTimeout");
    }

    @Test
    void labelsAndAnnotatesPodsAndNamespaces() throws IOException {
        Injection pods = Injection.of(i -> i.mesh("payments")
                .workload("web")
                .excludeInboundPorts(22, 9090)
                .excludeOutboundPorts(5432)
                .excludeOutboundNetworks("10.0.0.0/8", "fd00::/8")
                .applicationProbePort(9001)
                .drainTime(Duration.ofSeconds(45))
                .containerPatches("more-memory")
                .waitForProxy());
        Golden.check("injection/pod.yaml", pods.toYaml());
        Golden.check(
                "injection/namespace.yaml",
                Injection.of(i -> i.mesh("payments")).toNamespace("shop"));
        assertThat(Injection.of(Injection.Builder::disabled).labels())
                .containsEntry("kuma.io/sidecar-injection", "disabled");
    }

    @Test
    void setsEveryAnnotationThatPodsNeed() throws IOException {
        Injection pods = Injection.of(i -> i.version(KumaVersion.V3_0)
                .delegatedGateway()
                .label("team", "platform")
                .excludeInboundNetworks("10.1.0.0/16")
                .redirection("my-redirection")
                .environment(Map.of("B", "2", "A", "1"))
                .concurrency(2)
                .initFirst()
                .adminPort(9902)
                .envoyLogLevel("debug")
                .annotation("prometheus.io/scrape", "true")
                .annotation("kuma.io/reachable-backends", "refs: []"));
        Golden.check("injection/pod-3.0.yaml", pods.toYaml());
        assertThatThrownBy(() -> Injection.of(i -> i.environment(Map.of("A", "1;B=2"))))
                .hasMessageContaining("variable A");
    }

    @Test
    void refusesAnnotationsThatTheVersionDoesNotRead() {
        assertRefused(i -> i.annotation("kuma.io/gatway", "enabled"), "did you mean kuma.io/gateway?");
        assertRefused(
                i -> i.annotation("traffic.kuma.io/exclude-inbond-ports", "22"),
                "did you mean traffic.kuma.io/exclude-inbound-ports?");
        assertRefused(i -> i.annotation("kuma.io/sidecar-injection", "enabled"), "use the label");
        assertRefused(i -> i.annotation("kuma.io/envoy-admin-port", "many"), "takes a number");
        assertRefused(i -> i.annotation("kuma.io/sidecar-drain-time", "soon"), "takes a duration");
        Consumer<Injection.Builder> old = i -> i.annotation("kuma.io/mesh", "payments")
                .annotation("prometheus.metrics.kuma.io/aggregate-my-app-port", "1234")
                .annotation("kuma.io/gateway", "builtin");
        assertThat(Injection.of(old).annotations()).hasSize(3);
        assertRefused(
                i -> i.version(KumaVersion.V3_0).annotation("kuma.io/mesh", "payments"),
                "was removed in 3.0; use the label kuma.io/mesh");
        assertRefused(
                i -> i.version(KumaVersion.V3_0).annotation("prometheus.metrics.kuma.io/aggregate-my-app-port", "1234"),
                "use a MeshMetric");
        assertRefused(
                i -> i.version(KumaVersion.V3_0).annotation("kuma.io/virtual-probes-port", "9000"),
                "use kuma.io/application-probe-proxy-port");
        assertRefused(
                i -> i.version(KumaVersion.V3_0).annotation("kuma.io/gateway", "builtin"), "no built-in gateways");
    }

    private static void assertRefused(Consumer<Injection.Builder> injection, String message) {
        assertThatThrownBy(() -> Injection.of(injection))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void runsBuiltInGatewaysBefore30() throws IOException {
        GatewayInstance.Builder edge = GatewayInstance.builder("edge", "default")
                .namespace("edge")
                .replicas(2)
                .putTag("team", "platform");
        Golden.check("injection/gateway-instance.yaml", edge.build().toYaml());
        assertThatThrownBy(() -> edge.build(KumaVersion.V3_0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("delegated");
    }

    @Test
    void patchesContainers() throws IOException {
        ContainerPatch patch = ContainerPatch.builder("more-memory")
                .sidecar("replace", "/resources/limits/memory", "1Gi")
                .sidecar("add", "/securityContext/privileged", true)
                .init("remove", "/resources", null)
                .build();
        Golden.check("injection/container-patch.yaml", patch.toYaml());
        assertThatThrownBy(() -> ContainerPatch.builder("a").sidecar("put", "/a", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
