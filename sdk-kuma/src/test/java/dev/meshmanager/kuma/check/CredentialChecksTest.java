package dev.meshmanager.kuma.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.page.FailedRead;
import dev.meshmanager.kuma.check.CheckResult.Status;
import dev.meshmanager.kuma.common.DataSource;
import dev.meshmanager.kuma.dashboard.Dashboard;
import dev.meshmanager.kuma.dashboard.snapshot.Snapshot;
import dev.meshmanager.kuma.deploy.Golden;
import dev.meshmanager.kuma.deploy.credential.DevelopmentAuthority;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.identity.MeshTrust;
import dev.meshmanager.kuma.inspect.GlobalInsight;
import dev.meshmanager.kuma.inspect.ServerInfo;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.secret.GlobalSecret;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CredentialChecksTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private static final MeshTimeout INVALID = MeshTimeout.builder()
            .mesh("default")
            .name("nothing")
            .spec(s -> s.targetRef(TargetRef.mesh()))
            .build();

    @Test
    void warnsOfOldSigningKeys() {
        CheckReport report = check(key("user-token-signing-key-1", 400), key("zone-token-signing-key-1", 300));

        assertThat(report.result(Check.SIGNING_KEYS_YOUNG).status()).isEqualTo(Status.WARN);
        assertThat(report.result(Check.SIGNING_KEYS_YOUNG).details())
                .containsExactly("the signing key user-token-signing-key-1 is 400 days old");
        assertThat(report.result(Check.SIGNING_KEYS_USED).status()).isEqualTo(Status.PASS);
    }

    @Test
    void warnsOfKeysThatRemainOfARotation() {
        CheckReport report = check(
                key("user-token-signing-key-9", 500),
                key("user-token-signing-key-10", 40),
                dataplaneKey("default", "dataplane-token-signing-key-default-1", 90),
                dataplaneKey("default", "dataplane-token-signing-key-default-2", 5),
                dataplaneKey("other", "dataplane-token-signing-key-other-1", 90));

        assertThat(report.result(Check.SIGNING_KEYS_USED).details())
                .containsExactly(
                        "the signing key user-token-signing-key-9 was replaced by user-token-signing-key-10 40 days ago");
        assertThat(report.result(Check.SIGNING_KEYS_YOUNG).status()).isEqualTo(Status.PASS);
    }

    @Test
    void failsIfNoAuthorityIsValid() {
        Secret old = authority("old", Duration.ofDays(-1));
        Mesh mesh = mesh("old");

        assertThat(check(List.of(mesh), List.of(), old)
                        .result(Check.AUTHORITIES_VALID)
                        .status())
                .isEqualTo(Status.FAIL);
        assertThat(check(List.of(mesh("soon")), List.of(), authority("soon", Duration.ofDays(20)))
                        .result(Check.AUTHORITIES_VALID)
                        .status())
                .isEqualTo(Status.WARN);
        assertThat(check(List.of(mesh("late")), List.of(), authority("late", Duration.ofDays(40)))
                        .result(Check.AUTHORITIES_VALID)
                        .status())
                .isEqualTo(Status.PASS);
    }

    @Test
    void warnsOfAnOldAuthorityBesideANewOne() {
        MeshTrust trust = MeshTrust.builder()
                .mesh("default")
                .name("trust")
                .spec(s -> s.trustDomain("default.mesh.local")
                        .addCaBundle(b -> b.pem(p -> p.value(pem(Duration.ofDays(-1)))))
                        .addCaBundle(b -> b.pem(p -> p.value(pem(Duration.ofDays(100))))))
                .build();

        CheckResult result = check(trust).result(Check.AUTHORITIES_VALID);

        assertThat(result.status()).isEqualTo(Status.WARN);
        assertThat(result.details()).singleElement().asString().startsWith("the MeshTrust default/trust expired at ");
    }

    @Test
    void warnsOfStoredResourcesThatTheVersionRefuses() {
        CheckResult result = check(List.of(), List.of(INVALID)).result(Check.RESOURCES_VALID);

        assertThat(result.status()).isEqualTo(Status.WARN);
        assertThat(result.details())
                .singleElement()
                .asString()
                .contains("MeshTimeout")
                .contains("nothing");
        // The zone that wrote it is told.
        MeshTimeout ofZone =
                INVALID.toBuilder().putLabel("kuma.io/origin", "zone").build();
        assertThat(check(List.of(), List.of(ofZone))
                        .result(Check.RESOURCES_VALID)
                        .status())
                .isEqualTo(Status.PASS);
    }

    @Test
    void warnsOfCallsWithoutTls() {
        assertThat(atUrl("http://kuma.example:5681")
                        .result(Check.CONNECTION_ENCRYPTED)
                        .status())
                .isEqualTo(Status.WARN);
        assertThat(atUrl("http://localhost.example:5681")
                        .result(Check.CONNECTION_ENCRYPTED)
                        .status())
                .isEqualTo(Status.WARN);
        assertThat(atUrl("https://kuma.example:5682")
                        .result(Check.CONNECTION_ENCRYPTED)
                        .status())
                .isEqualTo(Status.PASS);
        assertThat(atUrl("http://127.0.0.1:5681/")
                        .result(Check.CONNECTION_ENCRYPTED)
                        .status())
                .isEqualTo(Status.PASS);
    }

    @Test
    void showsWhatAChangeMadeWorse() throws IOException {
        CheckReport before = check(List.of(mesh("old")), List.of(), authority("old", Duration.ofDays(-1)));
        CheckReport after = check(
                List.of(mesh("old")),
                List.of(INVALID),
                authority("old", Duration.ofDays(-1)),
                key("user-token-signing-key-1", 400));

        CheckReport worse = after.since(before);

        assertThat(worse.results()).hasSameSizeAs(after.results());
        assertThat(worse.results())
                .filteredOn(result -> result.status() != Status.PASS)
                .extracting(CheckResult::check)
                .containsExactlyInAnyOrder(Check.SIGNING_KEYS_YOUNG, Check.RESOURCES_VALID);
        assertThat(before.since(after).status()).isEqualTo(Status.PASS);
        assertThat(after.since(after).toJUnitXml()).doesNotContain("<failure");
    }

    @Test
    void writesTheReport() throws IOException {
        Estate credentials = Estate.builder()
                .add(authority("old", Duration.ofDays(-1)))
                .add(key("user-token-signing-key-1", 400))
                .addUnread(new FailedRead("GlobalSecret", "GET /globalsecrets", "403 Forbidden"))
                .build();
        CheckReport report = CheckReport.of(
                dashboard("http://kuma.example:5681", List.of(mesh("old")), List.of(INVALID)), credentials);

        Golden.check("check/report.txt", report + "\n");
        Golden.check("check/report.json", report.toJson());
        Golden.check("check/report.xml", report.toJUnitXml());
    }

    private static GlobalSecret key(String name, int days) {
        return GlobalSecret.of(name, "key").toBuilder()
                .creationTime(NOW.minus(Duration.ofDays(days)))
                .build();
    }

    private static Secret dataplaneKey(String mesh, String name, int days) {
        return Secret.builder()
                .mesh(mesh)
                .name(name)
                .value("key")
                .creationTime(NOW.minus(Duration.ofDays(days)))
                .build();
    }

    private static Mesh mesh(String backend) {
        return Mesh.builder()
                .name("default")
                .mtls(m -> m.enabledBackend(backend)
                        .addBackend(CertificateAuthority.provided(
                                backend, DataSource.secret(backend), DataSource.secret("key"))))
                .build();
    }

    /** Certificates have whole seconds, so their ends are the same in each run. */
    private static String pem(Duration left) {
        Duration life = Duration.ofDays(365);
        Clock start = Clock.fixed(NOW.plus(left).minus(life), ZoneOffset.UTC);
        return DevelopmentAuthority.create("Mesh", life, start).certificate().pem();
    }

    private static Secret authority(String name, Duration left) {
        return Secret.builder().mesh("default").name(name).value(pem(left)).build();
    }

    private static CheckReport check(Resource... credentials) {
        return check(List.of(), List.of(), credentials);
    }

    private static CheckReport check(List<Mesh> meshes, List<MeshTimeout> policies, Resource... credentials) {
        return CheckReport.of(dashboard("https://kuma.example:5682", meshes, policies), Estate.of(credentials));
    }

    private static CheckReport atUrl(String url) {
        return CheckReport.of(dashboard(url, List.of(), List.of()));
    }

    private static Dashboard dashboard(String url, List<Mesh> meshes, List<MeshTimeout> policies) {
        return Dashboard.of(Snapshot.builder()
                .time(NOW)
                .url(url)
                .server(ServerInfo.builder().version("2.14.3").build())
                .mode(ControlPlaneMode.GLOBAL)
                .counts(GlobalInsight.builder().build())
                .addAllMeshes(meshes)
                .addAllResources(policies)
                .build());
    }
}
