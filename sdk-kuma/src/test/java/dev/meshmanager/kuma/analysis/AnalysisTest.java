package dev.meshmanager.kuma.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.meshmanager.core.page.FailedRead;
import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.common.DataSource;
import dev.meshmanager.kuma.common.SecureDataSource;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.finding.FindingReport;
import dev.meshmanager.kuma.finding.FindingSubject;
import dev.meshmanager.kuma.finding.Severity;
import dev.meshmanager.kuma.identity.IdentityProvider;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysisTest {
    private static final Instant END = Instant.parse("2036-11-23T16:33:38Z");

    /** Expires at {@link #END}. */
    private static final String CERTIFICATE = """
            -----BEGIN CERTIFICATE-----
            MIIBbjCCARWgAwIBAgIUPiXSZM1q8wnR7fjy5qqdhEtWJPcwCgYIKoZIzj0EAwIw
            DTELMAkGA1UEAwwCY2EwHhcNMjYxMTI2MTYzMzM4WhcNMzYxMTIzMTYzMzM4WjAN
            MQswCQYDVQQDDAJjYTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABDMtCjz8zjZU
            GT0uK0JYK95tZartjS/gm3FPzDOKBMtLNVMCRhf2PH8yVTlSOVbFck3iRkX48ZHb
            +ynb8zd0VeyjUzBRMB0GA1UdDgQWBBSJ5XiSlUoVoKQpbFLRsub/1pA9ETAfBgNV
            HSMEGDAWgBSJ5XiSlUoVoKQpbFLRsub/1pA9ETAPBgNVHRMBAf8EBTADAQH/MAoG
            CCqGSM49BAMCA0cAMEQCID7kcQaLw/vhJVU/QdIapIRNhodSBYaHZb4MArICkC3G
            AiAY5G+XOw0VIEepQkGxloCS3xf+nFuzzBIhWFLAu8+l6w==
            -----END CERTIFICATE-----
            """;

    private static final String PROXY = """
            type: Dataplane
            mesh: default
            name: web-1
            networking:
              address: 10.0.0.1
              inbound:
                - {port: 8080, tags: {kuma.io/service: web, kuma.io/protocol: http}}
            """;

    private static final String POLICIES = """
            type: MeshTimeout
            mesh: default
            name: first
            spec:
              targetRef: {kind: Mesh}
              to:
                - targetRef: {kind: Mesh}
                  default: {idleTimeout: 5m}
            ---
            type: MeshTimeout
            mesh: default
            name: second
            spec:
              targetRef: {kind: MeshSubset, tags: {kuma.io/service: gone}}
              to:
                - targetRef: {kind: Mesh}
                  default: {idleTimeout: 5m}
            """;

    private static Clock at(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }

    private static Mesh mesh(DataSource certificate) {
        return Mesh.builder()
                .name("default")
                .mtls(Mtls.provided("ca", certificate, DataSource.secret("key")))
                .build();
    }

    @Test
    void warnsOfAnAuthorityThirtyDaysBeforeItExpires() {
        Estate estate = Estate.of(mesh(DataSource.inlineString(CERTIFICATE)));
        assertThat(Analysis.of(estate, at(END.minus(Duration.ofDays(31))))).isEmpty();
        assertThat(Analysis.of(estate, at(END.minus(Duration.ofDays(29)))))
                .singleElement()
                .hasToString("warning AUTHORITY_EXPIRES_SOON: Mesh default mtls.backends[0].conf.cert: the certificate"
                        + " expires at 2036-11-23T16:33:38Z (fix: replace the authority)");
        assertThat(Analysis.of(estate, at(END)))
                .extracting(Finding::code, Finding::severity)
                .containsExactly(tuple(AnalysisCode.AUTHORITY_EXPIRED, Severity.ERROR));
    }

    @Test
    void readsAuthoritiesFromSecretsAndIdentities() {
        Secret secret =
                Secret.builder().mesh("default").name("cert").value(CERTIFICATE).build();
        MeshIdentity identity = MeshIdentity.builder()
                .mesh("default")
                .name("identity")
                .spec(s -> s.provider(IdentityProvider.provided(
                        SecureDataSource.insecureInline(CERTIFICATE), SecureDataSource.file("/key"))))
                .build();
        assertThat(Analysis.of(Estate.of(mesh(DataSource.secret("cert")), secret, identity), at(END)))
                .filteredOn(finding -> finding.code() == AnalysisCode.AUTHORITY_EXPIRED)
                .extracting(finding -> finding.subject().kind())
                .containsExactly(Mesh.TYPE.name(), MeshIdentity.TYPE.name());
    }

    @Test
    void findsThePlaceInTheFile(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("policies.yaml"), POLICIES);
        Files.writeString(folder.resolve("proxies.yaml"), PROXY);
        assertThat(Analysis.of(Estate.of(folder))).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(AnalysisCode.SELECTS_NOTHING);
            assertThat(finding.location()).get().hasToString(folder.resolve("policies.yaml") + ":14:3");
        });
    }

    @Test
    void findsBothPlacesOfAResourceThatFilesHaveTwice(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), PROXY);
        Files.writeString(folder.resolve("b.yaml"), PROXY);
        Estate twice = Estate.of(folder);
        assertThat(Analysis.of(twice)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(AnalysisCode.RESOURCE_DUPLICATED);
            assertThat(finding.location()).get().hasToString(folder.resolve("b.yaml") + ":1:1");
            assertThat(finding.message()).contains(folder.resolve("a.yaml") + ", line 1");
        });
        assertThat(twice.duplicates()).hasSize(1);
        assertThat(twice.withAll(folder.resolve("a.yaml")).duplicates()).isEmpty();
        assertThat(twice.without(twice.resources().toList()).duplicates()).isEmpty();
        assertThat(Estate.of(folder.resolve("a.yaml"))
                        .withAll(folder.resolve("b.yaml"))
                        .duplicates())
                .isEmpty();
    }

    @Test
    void resourcesOfNoMeshAreReportedOnlyIfMeshesAreKnown() {
        Estate other = Estate.ofYaml("{type: Mesh, name: shop}\n---\n" + PROXY);
        assertThat(Analysis.of(Estate.ofYaml(PROXY))).isEmpty();
        assertThat(Analysis.of(other))
                .filteredOn(finding -> finding.subject().kind().equals("Dataplane"))
                .extracting(Finding::code)
                .containsExactly(AnalysisCode.MESH_NOT_FOUND);
        assertThat(Analysis.of(Estate.builder()
                        .addAll(other.resources().toList())
                        .addUnread(new FailedRead("Mesh", "GET /meshes", "status 500"))
                        .build()))
                .extracting(Finding::code)
                .doesNotContain(AnalysisCode.MESH_NOT_FOUND);
    }

    @Test
    void judgesFilesTogetherWithAnEstate(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("policies.yaml"), POLICIES);
        assertThat(Analysis.of(Estate.of(file))).isEmpty();
        assertThat(Analysis.of(Estate.ofYaml(PROXY))).isEmpty();
        assertThat(Analysis.of(Estate.ofYaml(PROXY).withAll(file)))
                .extracting(Finding::code)
                .containsExactly(AnalysisCode.SELECTS_NOTHING);
    }

    @Test
    void canBeSuppressedByCodeAndSubject() {
        FindingReport report = Analysis.of(Estate.ofYaml(PROXY + "---\n" + POLICIES));
        FindingSubject second = new FindingSubject(MeshTimeout.TYPE.name(), Optional.of("default"), "second");
        assertThat(report).hasSize(1);
        assertThat(report.without(AnalysisCode.SELECTS_NOTHING)).isEmpty();
        assertThat(report.without(AnalysisCode.SELECTS_NOTHING, second)).isEmpty();
        assertThat(report.without(AnalysisCode.TARGET_NOT_FOUND, second)).hasSize(1);
    }

    @Test
    void reportsListsThatWereNotReadAndDoesNotMissTheirResources() {
        Estate estate = Estate.builder()
                .addAll(Estate.ofYaml(PROXY + "---\n" + POLICIES).resources().toList())
                .addUnread(new FailedRead("Dataplane", "GET /dataplanes", "status 500"))
                .build();
        assertThat(Analysis.of(estate))
                .singleElement()
                .hasToString("info LIST_NOT_READ: list Dataplane: the list could not be read: status 500"
                        + " (fix: read the estate again with the rights to list the kind)");
    }

    @Test
    void reportsOnlyWhatAChangeAdds() {
        Estate before = Estate.ofYaml(PROXY + "---\n" + POLICIES);
        Estate after = before.with(
                before.list(MeshTimeout.TYPE).get(1).toBuilder().name("third").build());
        assertThat(Analysis.added(before, after, at(END)))
                .extracting(finding -> finding.subject().name(), Finding::code)
                .containsExactlyInAnyOrder(
                        tuple("third", AnalysisCode.SELECTS_NOTHING), tuple("third", AnalysisCode.POLICY_DUPLICATED));
        assertThat(Analysis.added(after, before, at(END))).isEmpty();
    }

    @Test
    void reportsTheDefaultsOfTheControlPlaneForInformationOnly() {
        String defaults = """
                type: MeshTimeout
                mesh: default
                name: mesh-timeout-all-default
                spec:
                  targetRef: {kind: Mesh}
                  to:
                    - targetRef: {kind: Mesh}
                      default: {http: {requestTimeout: 15s}}
                ---
                type: MeshRetry
                mesh: default
                name: mesh-retry-all-default
                spec:
                  targetRef: {kind: Mesh}
                  to:
                    - targetRef: {kind: Mesh}
                      default: {http: {numRetries: 5, perTryTimeout: 16s}}
                """;
        assertThat(Analysis.of(Estate.ofYaml(PROXY + "---\n" + defaults)))
                .extracting(Finding::code, Finding::severity)
                .containsExactly(tuple(AnalysisCode.TRY_TIMEOUT_BEYOND_REQUEST, Severity.INFO));
    }
}
