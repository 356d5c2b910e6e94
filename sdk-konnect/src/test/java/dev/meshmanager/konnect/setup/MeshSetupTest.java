package dev.meshmanager.konnect.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.konnect.kind.KongMeshKinds;
import dev.meshmanager.kuma.Applied;
import dev.meshmanager.kuma.common.DataSource;
import dev.meshmanager.kuma.identity.IdentityProvider;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.mesh.LogBackend;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.MetricsBackend;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.mesh.TraceBackend;
import dev.meshmanager.kuma.policy.MeshAccessLog;
import dev.meshmanager.kuma.policy.MeshMetric;
import dev.meshmanager.kuma.policy.MeshTrace;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeshSetupTest {
    private static MeshSetup.Builder full() {
        return MeshSetup.builder()
                .name("default")
                .mtls(Mtls.builtin("ca-1"))
                .mtlsMode(CertificateAuthority.Mode.PERMISSIVE)
                .certificateExpiration("24h")
                .allowAllTraffic()
                .accessLog(LogBackend.tcp("logstash.example:5000"))
                .tracing(TraceBackend.zipkin("http://jaeger.example:9411/api/v2/spans"), 80)
                .metrics(5670, "/metrics");
    }

    @Test
    void saysItInPolicies() {
        assertThat(full().build().toYaml()).isEqualTo(golden("policies.yaml"));
    }

    @Test
    void saysItInTheMesh() {
        assertThat(full().style(SetupStyle.MESH_OBJECT).build().toYaml()).isEqualTo(golden("mesh-object.yaml"));
    }

    @ParameterizedTest
    @EnumSource
    void canBeAppliedAgainAndAgain(SetupStyle style) {
        MeshSetup setup = full().style(style).build();
        try (FakeControlPlane control = FakeControlPlane.global()) {
            assertThat(setup.applyTo(control.client()))
                    .extracting(Applied::outcome)
                    .containsOnly(Applied.Outcome.CREATED);
            assertThat(control.client().apply(setup))
                    .extracting(Applied::outcome)
                    .containsOnly(Applied.Outcome.UPDATED);

            assertThat(control.resources(Mesh.TYPE).get("default").mtls()).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void controlPlanesWouldTakeIt(SetupStyle style) {
        MeshSetup setup = full().style(style).build();

        assertThat(Validation.checkAll(setup, ValidationOptions.defaults().mode(ControlPlaneMode.GLOBAL)))
                .isEmpty();
    }

    @Test
    void readsBackAsItWas() {
        MeshSetup setup = full().build();

        assertThat(ResourceDocuments.of(KongMeshKinds.ALL).read(setup.toYaml())).isEqualTo(setup.resources());
    }

    @Test
    void telemetryBackendsWithoutPlaceInAMeshNeedPolicies() {
        MeshSetup.Builder builder = MeshSetup.builder()
                .name("m")
                .accessLog(MeshAccessLog.Backend.openTelemetry("otel.example:4317"))
                .tracing(MeshTrace.Backend.openTelemetry("otel.example:4317"), 10)
                .metrics(MeshMetric.Backend.openTelemetry("otel.example:4317"));

        assertThat(builder.build().resources())
                .extracting(Resource::type)
                .containsExactly("Mesh", "MeshAccessLog", "MeshTrace", "MeshMetric");
        assertThatThrownBy(() -> builder.style(SetupStyle.MESH_OBJECT).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SetupStyle.POLICIES");
    }

    @Test
    void backendsKeepTheirDetailsInPolicies() {
        MeshSetup setup = MeshSetup.builder()
                .name("m")
                .accessLog(LogBackend.file("/tmp/access.log").named("f").toBuilder()
                        .format("%START_TIME%")
                        .build())
                .tracing(TraceBackend.datadog("agent.example", 8126))
                .build();

        assertThat(setup.toYaml())
                .contains("path: /tmp/access.log", "plain: \"%START_TIME%\"", "url: http://agent.example:8126");
    }

    @Test
    void metricsTagsHaveNoPlaceInPolicies() {
        MetricsBackend tagged = MetricsBackend.Prometheus.builder()
                .name("p")
                .conf(c -> c.port(1234).putTag("kuma.io/service", "metrics"))
                .build();
        MeshSetup.Builder builder = MeshSetup.builder().name("m").metrics(tagged);

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MESH_OBJECT");
        assertThat(builder.style(SetupStyle.MESH_OBJECT).build().toYaml()).contains("kuma.io/service: metrics");
    }

    @Test
    void aProvidedAuthorityKeepsItsKeyInASecret(@TempDir Path root) throws IOException {
        MeshSetup setup = MeshSetup.builder()
                .name("m")
                .mtls(ca -> ca.name("ca").certificate("cert-pem").key("key-pem"))
                .build();

        assertThat(setup.resources()).extracting(Resource::type).containsExactly("Mesh", "Secret", "Secret");
        assertThat(setup.describe() + setup).doesNotContain("key-pem", "a2V5LXBlbQ");
        assertThat(setup.kumactl().files().all())
                .filteredOn(file -> file.text().contains("a2V5LXBlbQ"))
                .containsExactly(setup.kumactl().files().find("secrets.yaml").orElseThrow())
                .allMatch(GeneratedFile::secret);
        setup.kumactl().writeTo(root.resolve("m"));
        assertThat(root.resolve("m/secrets.yaml")).exists();
        try (FakeControlPlane control = FakeControlPlane.global()) {
            setup.applyTo(control.client());
        }
    }

    @Test
    void aKeyInTheMeshMakesTheFileSecret() {
        CertificateAuthority inline =
                CertificateAuthority.provided("ca", DataSource.inlineString("cert"), DataSource.inlineString("key"));

        assertThat(MeshSetup.builder()
                        .name("m")
                        .mtls(inline)
                        .build()
                        .kumactl()
                        .files()
                        .find("resources.yaml")
                        .orElseThrow()
                        .secret())
                .isTrue();
    }

    @Test
    void authoritiesOfKongMeshTakeTheSameSettings() {
        DataSource secret = DataSource.secret("s");
        Stream.of(
                        KongMeshCa.aws(
                                a -> a.name("ca").arn("arn:aws:acm-pca:x").caCert(secret)),
                        KongMeshCa.aws(a -> a.name("ca")
                                .arn("arn:aws:acm-pca:x")
                                .caCert(secret)
                                .accessKey(secret)
                                .accessKeySecret(secret)),
                        KongMeshCa.vault(v -> v.name("ca")
                                .address("https://vault.example:8200")
                                .pki("pki")
                                .role("dp")
                                .token(secret)),
                        KongMeshCa.vault(v -> v.name("ca")
                                .address("https://vault.example:8200")
                                .pki("pki")
                                .role("dp")
                                .caCert(secret)
                                .clientCert(secret)
                                .clientKey(secret)),
                        KongMeshCa.certManager(c ->
                                c.name("ca").issuer("my-issuer").caCert(secret).dnsNames("web.mesh")))
                .forEach(ca -> assertThat(MeshSetup.builder()
                                .name("m")
                                .style(SetupStyle.MESH_OBJECT)
                                .mtls(ca)
                                .mtlsMode(CertificateAuthority.Mode.STRICT)
                                .certificateExpiration("1h")
                                .build()
                                .toYaml())
                        .contains("mode: STRICT", "expiration: 1h", "type: " + ca.type(), "secret: s"));
    }

    @Test
    void anAuthorityOfKongMeshNamesTheMemberThatIsMissing() {
        assertThatThrownBy(() -> KongMeshCa.vault(v -> v.name("ca").address("https://vault.example:8200")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("fromCp.pki of the certificate authority ca must be set");
        assertThatThrownBy(() -> KongMeshCa.certManager(c -> c.caCert(DataSource.secret("s"))))
                .hasMessage("name of the certificate authority must be set");
    }

    @Test
    void anIdentityTakesThePlaceOfAnAuthority() {
        MeshSetup.Builder builder = MeshSetup.builder()
                .name("m")
                .identity("identity", IdentityProvider.autogenerated())
                .mtlsMode(CertificateAuthority.Mode.STRICT);

        assertThat(builder.build().resources())
                .extracting(Resource::type)
                .containsExactly("Mesh", "MeshIdentity", "MeshTLS");
        assertThatThrownBy(() -> builder.mtls(Mtls.builtin("ca")).build()).hasMessageContaining("not from both");
    }

    @Test
    void allowsProxiesWithAnIdentityByARule() {
        MeshSetup.Builder builder = MeshSetup.builder().name("m").allowAllTraffic();

        assertThat(builder.build().toYaml()).contains("from:").doesNotContain("spiffeID");
        assertThat(builder.identity("identity", IdentityProvider.autogenerated())
                        .build()
                        .toYaml())
                .contains("value: spiffe://m.")
                .doesNotContain("from:");
    }

    @Test
    void aTracePolicyDoesNotSpeakTheOldestFormat() {
        MeshSetup.Builder builder = MeshSetup.builder()
                .name("m")
                .tracing(TraceBackend.Zipkin.builder()
                        .name("z")
                        .conf(c -> c.url("http://jaeger.example:9411").apiVersion(TraceBackend.ApiVersion.HTTP_JSON_V1))
                        .build());

        assertThatThrownBy(builder::build).hasMessageContaining("httpJsonV1");
        assertThat(builder.style(SetupStyle.MESH_OBJECT).build().toYaml()).contains("apiVersion: httpJsonV1");
    }

    @Test
    void refusesWhatHasNoPlace() {
        assertThatThrownBy(() -> MeshSetup.builder().build()).hasMessage("a setup needs the name of the mesh");
        assertThatThrownBy(() -> MeshSetup.builder()
                        .name("m")
                        .mtlsMode(CertificateAuthority.Mode.STRICT)
                        .build())
                .hasMessage("mtlsMode needs mtls or identity");
        assertThatThrownBy(() -> MeshSetup.builder().tracing(TraceBackend.zipkin("http://x:1/"), 101))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhatItDoesAndWhy() {
        assertThat(full().build().describe()).isEqualTo(golden("policies.txt"));
    }

    @Test
    void givesTheExactCommands() {
        KumactlSetup kumactl =
                full().build().kumactl(KumactlTarget.konnect("https://eu.api.konghq.com/v1/mesh/control-planes/1/api"));

        assertThat(kumactl.commands())
                .isEqualTo(List.of(
                        "kumactl config control-planes add --name konnect"
                                + " --address https://eu.api.konghq.com/v1/mesh/control-planes/1/api"
                                + " --headers \"authorization=Bearer $KONNECT_TOKEN\" --overwrite",
                        "kumactl apply -f resources.yaml"));
        assertThat(kumactl.files().find("README.md").orElseThrow().text()).contains(kumactl.commands());
    }

    private static String golden(String name) {
        return Golden.read(MeshSetupTest.class, name);
    }

    @Test
    void showsItselfAsATable() {
        MeshSetup setup =
                MeshSetup.builder().name("<m>").mtls(Mtls.builtin("ca-1")).build();
        assertThat(setup.toTable().columns()).containsExactly("Kind", "Name", "Why");
        assertThat(setup.toTable().rows()).hasSize(setup.size());
        assertThat(setup.toHtml()).contains("&lt;m&gt;").doesNotContain("<m>");
    }
}
