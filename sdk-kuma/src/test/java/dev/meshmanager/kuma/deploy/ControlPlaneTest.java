package dev.meshmanager.kuma.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Token;
import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.kuma.deploy.credential.SigningKey;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ControlPlaneTest {
    @Test
    void writesTheFilesOfEachKind() throws IOException {
        Map<String, ControlPlane> all = Map.of(
                "global", ControlPlanes.GLOBAL,
                "east", ControlPlanes.EAST,
                "west", ControlPlanes.WEST,
                "kubernetes-3.0", ControlPlanes.KUBERNETES_3_0,
                "standalone", ControlPlane.standalone("east"),
                "tuned", ControlPlanes.TUNED,
                "tuned-kubernetes", ControlPlanes.TUNED_KUBERNETES);
        for (Map.Entry<String, ControlPlane> entry : all.entrySet()) {
            for (GeneratedFile file : entry.getValue().files().all()) {
                Golden.check("controlplane/" + entry.getKey() + "/" + file.name(), file.text());
            }
        }
        Golden.check("controlplane/global/kuma-cp.env", ControlPlanes.GLOBAL.toEnvironmentFile());
        Golden.check("controlplane/east/kuma-cp.env", ControlPlanes.EAST.toEnvironmentFile());
        Golden.check("controlplane/tuned/kuma-cp.env", ControlPlanes.TUNED.toEnvironmentFile());
    }

    @Test
    void readsWhatItWrote() {
        for (ControlPlane written : List.of(
                ControlPlanes.GLOBAL,
                ControlPlanes.EAST.toBuilder().logLevel("info").build())) {
            assertThat(ControlPlane.ofYaml(written.toYaml(), written.version())).isEqualTo(written);
            assertThat(ControlPlane.ofEnvironmentFile(written.toEnvironmentFile(), written.version()))
                    .isEqualTo(written);
        }
        for (ControlPlane written :
                List.of(ControlPlanes.WEST, ControlPlanes.KUBERNETES_3_0, ControlPlanes.TUNED_KUBERNETES)) {
            assertThat(ControlPlane.ofHelmValues(written.toHelmValues(), written.version()))
                    .isEqualTo(written);
        }
    }

    @Test
    void tellsWhatItIs() {
        assertThat(ControlPlanes.GLOBAL.mode()).isEqualTo(ControlPlaneMode.GLOBAL);
        assertThat(ControlPlanes.EAST.mode()).isEqualTo(ControlPlaneMode.FEDERATED_ZONE);
        assertThat(ControlPlane.standalone("east").mode()).isEqualTo(ControlPlaneMode.ZONE);
        assertThat(ControlPlanes.EAST.zone()).contains("east");
        assertThat(ControlPlanes.GLOBAL.zone()).isEmpty();
        assertThat(ControlPlanes.EAST.setting("dnsServer.domain")).contains(JsonValue.of("internal"));
        assertThat(ControlPlanes.EAST.setting("dnsServer.CIDR")).isEmpty();
    }

    @Test
    void readsFilesThatPeopleWrite() {
        ControlPlane read = ControlPlane.ofYaml("""
                mode: standalone
                store:
                  type: postgres
                  postgres: {host: db, connectionTimeout: 10}
                general:
                  tlsCertFile:
                defaults: {SkipHostnameGenerators: true}
                runtime:
                  kubernetes:
                    injector:
                      exceptions:
                        labels:
                          openshift.io/build.name: "*"
                """, KumaVersion.V2_14);
        assertThat(read.mode()).isEqualTo(ControlPlaneMode.ZONE);
        assertThat(read.setting("store.postgres.connectionTimeout")).contains(JsonValue.of(10L));
        assertThat(read.setting("defaults.skipHostnameGenerators")).contains(JsonValue.of(true));
        assertThat(read.setting("general.tlsCertFile")).isEmpty();
        assertThat(read.setting("runtime.kubernetes.injector.exceptions.labels"))
                .contains(JsonValue.of(Map.of("openshift.io/build.name", "*")));
        assertThat(ControlPlane.ofYaml("", KumaVersion.V2_14).mode()).isEqualTo(ControlPlaneMode.ZONE);
    }

    @Test
    void readsTheOwnSettingsOfKongMesh() {
        ControlPlane file = ControlPlane.ofYaml(
                "kmesh: {multizone: {zone: {konnect: {cpId: a}}}}\nmultizone: {zone: {name: east}}", KumaVersion.V2_14);
        assertThat(ControlPlane.ofYaml(file.toYaml(), KumaVersion.V2_14)).isEqualTo(file);
        ControlPlane values = ControlPlane.ofHelmValues(
                "kuma: {controlPlane: {mode: zone, zone: east, konnect: {cpId: a}, secrets: [{Env: A, Secret: b, Key: c}]}}",
                KumaVersion.V2_14);
        assertThat(values.chart()).isEqualTo(Chart.KONG_MESH);
        assertThat(values.toHelmValues()).contains("cpId: a").contains("Env: A");
    }

    @Test
    void readsEnvironmentFilesThatPeopleWrite() {
        ControlPlane read = ControlPlane.ofEnvironmentFile(
                "# the control plane\n\nexport KUMA_MODE=global\r\nKUMA_STORE_TYPE='postgres'\n"
                        + "KUMA_STORE_POSTGRES_TLS_ROOT_CERT_PATH=/ca.crt\nKUMA_DATAPLANE_NAME=web\nPATH=/bin\n",
                KumaVersion.V2_14);
        assertThat(read.mode()).isEqualTo(ControlPlaneMode.GLOBAL);
        assertThat(read.setting("store.postgres.tls.caPath")).contains(JsonValue.of("/ca.crt"));
        assertThatThrownBy(() -> ControlPlane.ofEnvironmentFile("PASSWORD s3cret=x\n", KumaVersion.V2_14))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesUnknownSettingsWithTheNearestName() {
        assertRefused(c -> c.set("store.postgres.hots", "x"), "did you mean store.postgres.host?");
        assertRefused(c -> c.set("postgres.dbName", "x"), "did you mean store.postgres.dbName?");
        assertRefused(c -> c.set("store.postgres", "x"), "an object with host, port");
        assertRefused(c -> c.helmValue("controlPlane.replica", 2), "did you mean controlPlane.replicas?");
        assertThatThrownBy(() -> ControlPlane.ofYaml("multizone: {zone: {nam: x}}", KumaVersion.V2_14))
                .hasMessageContaining("multizone.zone.name");
        assertThatThrownBy(() -> ControlPlane.ofEnvironment(Map.of("KUMA_STOR_TYPE", "memory"), KumaVersion.V2_14))
                .hasMessageContaining("KUMA_STORE_TYPE");
    }

    @Test
    void refusesSettingsOfOtherVersionsWithTheirSuccessors() {
        assertRefused(
                c -> c.version(KumaVersion.V3_0).set("metrics.mesh.minResyncTimeout", "1s"),
                "was removed in 3.0; use metrics.mesh.minResyncInterval");
        assertRefused(
                c -> c.version(KumaVersion.of("3.0.0")).set("experimental.deltaXds", true),
                "was removed in 3.0; it has no successor");
        assertRefused(c -> c.set("xdsServer.policyMatchingCacheSize", 1), "exists since 3.0");
        assertRefused(c -> c.version(KumaVersion.V3_0).helmValue("ingress.enabled", true), "was removed in 3.0");
    }

    @Test
    void refusesValuesOfAnotherType() {
        assertRefused(c -> c.set("store.postgres.port", "many"), "store.postgres.port takes a number");
        assertRefused(c -> c.set("general.dnsCacheTTL", "soon"), "general.dnsCacheTTL takes a duration");
        assertRefused(c -> c.set("reports.enabled", "no"), "reports.enabled takes true or false");
    }

    @Test
    void refusesWhatDoesNotStart() {
        assertThatThrownBy(() -> ControlPlane.zone("east", c -> {})).hasMessageContaining("address");
        assertThatThrownBy(() -> ControlPlane.standalone("East_1")).hasMessageContaining("East_1");
        assertThatThrownBy(() -> ControlPlane.standalone("1st", c -> c.version(KumaVersion.V3_0)))
                .hasMessageContaining("1st");
        assertThatThrownBy(() -> ControlPlane.global(c -> c.kubernetes().version(KumaVersion.V3_0)))
                .hasMessageContaining("universal");
        assertRefused(c -> c.kubernetes().postgres(p -> p.host("db")), "stores in Kubernetes");
        assertRefused(c -> c.set("general.tlsCertFile", "/a.crt"), "general.tlsKeyFile");
        assertRefused(c -> c.globalAddress("http://global"), "grpcs://");
    }

    @Test
    void secretsAreInSecretFilesOnly() {
        for (ControlPlane controlPlane : List.of(
                ControlPlanes.GLOBAL,
                // The chart with the environment universal, which people have for global control planes.
                ControlPlane.ofHelmValues(ControlPlanes.GLOBAL.toHelmValues(), KumaVersion.V2_14).toBuilder()
                        .postgres(p -> p.password(Token.of("s3cret \"$x")))
                        .build())) {
            List<GeneratedFile> open = controlPlane.files().all().stream()
                    .filter(file -> !file.secret())
                    .filter(file -> file.text().contains("s3cret"))
                    .collect(Collectors.toList());
            assertThat(open).isEmpty();
            assertThat(controlPlane.files().all()).anyMatch(GeneratedFile::secret);
            assertThat(controlPlane.toString()).doesNotContain("s3cret");
            assertThat(controlPlane.toHelmValues()).doesNotContain("s3cret");
        }
    }

    @Test
    void noVariableHoldsAListOfKeys() {
        ControlPlane controlPlane =
                ControlPlane.standalone("east", c -> c.authentication(a -> a.userKey(SigningKey.generate())));
        assertThatThrownBy(controlPlane::environment)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("apiServer.authn.tokens.validator.publicKeys");
        assertThat(ControlPlane.ofYaml(controlPlane.toYaml(), KumaVersion.V2_14))
                .isEqualTo(controlPlane);
    }

    @Test
    void theChartTakesWhatNoVariableHolds() {
        ControlPlane kubernetes = ControlPlane.standalone("east", c -> c.kubernetes()
                .authentication(a -> a.userKey(SigningKey.generate()))
                .set("general.tlsCipherSuites", List.of("A,B"))
                .set("kmesh", Map.of("multizone", Map.of("zone", Map.of("konnect", Map.of("cpId", "a"))))));
        assertThat(ControlPlane.ofHelmValues(kubernetes.toHelmValues(), KumaVersion.V2_14))
                .isEqualTo(kubernetes);
        assertThat(kubernetes.toHelmValues()).contains("  config: |");
    }

    @Test
    void theConfigurationOfTheChartIsReadBelowItsVariables() {
        ControlPlane read = ControlPlane.ofHelmValues("""
                controlPlane:
                  config: |
                    xdsServer: {nackBackoff: 1s}
                    dnsServer: {domain: internal}
                  envVars: {KUMA_DNS_SERVER_DOMAIN: mesh2}
                """, KumaVersion.V2_14);
        assertThat(read.setting("xdsServer.nackBackoff")).contains(JsonValue.of("1s"));
        assertThat(read.setting("dnsServer.domain")).contains(JsonValue.of("mesh2"));
        assertThatThrownBy(() -> ControlPlane.ofHelmValues(
                        "controlPlane: {config: 'xdsServer: {nakBackoff: 1s}'}", KumaVersion.V2_14))
                .hasMessageContaining("did you mean xdsServer.nackBackoff?");
    }

    @Test
    void helmValuesHoldNoSecretsOfKongMesh() {
        Map<String, Object> kmesh =
                Map.of("multizone", Map.of("zone", Map.of("kds", Map.of("auth", Map.of("cpTokenInline", "s3cret")))));
        ControlPlane onMachine = ControlPlane.standalone("east", c -> c.set("kmesh", kmesh));
        assertThat(onMachine.files().all())
                .filteredOn(GeneratedFile::secret)
                .extracting(GeneratedFile::name)
                .containsExactly("kuma-cp.yaml");
        ControlPlane inCluster = onMachine.toBuilder().kubernetes().build();
        assertThatThrownBy(inCluster::toHelmValues)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kmesh")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void aSecretThatWasReadIsNamedOnce() {
        ControlPlane global =
                ControlPlane.ofHelmValues(ControlPlanes.GLOBAL.toHelmValues(), KumaVersion.V2_14).toBuilder()
                        .postgres(p -> p.password(Token.of("other")))
                        .build();
        assertThat(global.toHelmValues()).containsOnlyOnce("Env: KUMA_STORE_POSTGRES_PASSWORD");
    }

    @Test
    void refusesWhatTheTemplatesOfTheChartRefuse() {
        assertChartRefuses(c -> c.helmValue("controlPlane.tls.general.secretName", "a"), "caBundle");
        assertChartRefuses(
                c -> c.helmValue("controlPlane.tls.general.secretName", "a")
                        .helmValue("controlPlane.tls.general.caBundle", "b")
                        .helmValue("controlPlane.tls.general.certManager.enabled", true),
                "certManager.enabled contradicts");
        assertChartRefuses(
                c -> c.helmValue("controlPlane.tls.general.certManager.enabled", true)
                        .helmValue("controlPlane.tls.general.certManager.dnsNames", List.of()),
                "dnsNames");
        ControlPlane global = ControlPlane.global(c -> c.kubernetes().helmValue("egress.enabled", true));
        assertThatThrownBy(global::toHelmValues).hasMessageContaining("ingress or egress");
        ControlPlane named = ControlPlane.global(c -> c.kubernetes().set("multizone.zone.name", "east"));
        assertThatThrownBy(named::toHelmValues).hasMessageContaining("name of a zone");
    }

    @Test
    void zoneProxiesServeAllMeshesBefore30AndOneEachAfterwards() {
        assertThat(ControlPlanes.TUNED_KUBERNETES.toHelmValues())
                .contains("meshes:")
                .contains("name: payments");
        assertThat(ControlPlanes.WEST.toHelmValues()).contains("ingress:").doesNotContain("meshes:");
        assertRefused(c -> c.kubernetes().version(KumaVersion.V3_0).zoneProxies(), "with the meshes");
        assertRefused(c -> c.kubernetes().zoneProxies("default"), "without meshes");
    }

    private static void assertChartRefuses(Consumer<ControlPlane.Builder> change, String message) {
        ControlPlane controlPlane = ControlPlane.standalone("east", c -> change.accept(c.kubernetes()));
        assertThatThrownBy(controlPlane::toHelmValues)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }

    @Test
    void logsAreFlags() {
        assertThat(ControlPlanes.TUNED.commands())
                .anyMatch(
                        command -> command.contains(
                                "--log-max-age 7 --log-max-retained-files 10 --log-max-size 50 --log-output-path /var/log/kuma/kuma-cp.log"));
        assertThat(ControlPlanes.TUNED.logFile()).contains("/var/log/kuma/kuma-cp.log");
        assertThat(ControlPlane.standalone("east").logFile()).isEmpty();
        assertThat(ControlPlanes.TUNED_KUBERNETES.toHelmValues()).contains("logOutputPath: /tmp/kuma-cp.log");
        ControlPlane rotated =
                ControlPlane.standalone("east", c -> c.kubernetes().logging(l -> l.maxSize(1)));
        assertThatThrownBy(rotated::toHelmValues)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("--log-max-size");
        assertRefused(c -> c.logging(l -> l.level("trace")), "off, info or debug");
    }

    @Test
    void commandsAreShell() throws Exception {
        for (ControlPlane controlPlane : List.of(
                ControlPlanes.GLOBAL,
                ControlPlanes.EAST,
                ControlPlanes.WEST,
                ControlPlanes.KUBERNETES_3_0,
                ControlPlanes.TUNED)) {
            Shell.check(controlPlane.commands());
        }
    }

    private static void assertRefused(Consumer<ControlPlane.Builder> change, String message) {
        assertThatThrownBy(() -> ControlPlane.standalone("east", change))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void theChartTakesTheValues() {
        ControlPlane global = ControlPlane.global(c -> c.version(KumaVersion.V3_0));
        assertThatThrownBy(global::toHelmValues)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not install a global control plane");
        assertThatThrownBy(() -> ControlPlane.standalone("east").toHelmValues())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("only with the store postgres");
        ControlPlane verified =
                ControlPlane.global(c -> c.postgres(p -> p.host("db.example").certificateAuthority("/ca.crt")));
        assertThat(verified.toHelmValues()).contains("caSecretName: kuma-postgres-ca");
        assertThat(ControlPlane.ofHelmValues(verified.toHelmValues(), KumaVersion.V2_14))
                .isEqualTo(verified);
        assertThat(verified.toBuilder()
                        .helmValue("postgres.tls.caSecretName", "db-ca")
                        .build()
                        .toHelmValues())
                .contains("caSecretName: db-ca");
    }

    @Test
    void refusesPortsThatThereAreNot() {
        assertRefused(
                c -> c.apiServer(a -> a.httpPort(99999)),
                "apiServer.http.port takes a port from 0 to 65535, not 99999");
        assertRefused(c -> c.proxyPort(-1), "dpServer.port takes a port from 0 to 65535, not -1");
        assertRefused(c -> c.postgres(p -> p.host("db").port(70000)), "store.postgres.port");
    }

    @Test
    void namesTheSettingFirst() {
        assertRefused(
                c -> c.set("store.postgress.host", "db"),
                "store.postgress.host is no setting of kuma-cp; did you mean store.postgres.host?");
    }
}
