package dev.meshmanager.kuma.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.http.RetryPolicy;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.page.FailedRead;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.check.CheckResult.Status;
import dev.meshmanager.kuma.dashboard.Dashboard;
import dev.meshmanager.kuma.dashboard.snapshot.Snapshot;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.DataplaneInsight;
import dev.meshmanager.kuma.secret.GlobalSecret;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.zone.Zone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckReportTest {
    private final FakeControlPlane controlPlane = FakeControlPlane.global();
    private final KumaClient kuma = KumaClient.builder()
            .url(controlPlane.url())
            .retries(RetryPolicy.NONE)
            .build();

    @AfterEach
    void close() {
        kuma.close();
        controlPlane.close();
    }

    @Test
    void hasOneResultForEachCheckByCategory() {
        CheckReport report = kuma.check();

        assertThat(report.results()).extracting(CheckResult::check).containsExactlyInAnyOrder(Check.values());
        assertThat(report.results())
                .extracting(result -> result.check().category())
                .isSorted();
        assertThat(report.result(Check.VERSION_KNOWN).status()).isEqualTo(Status.PASS);
        assertThat(report.result(Check.VERSION_KNOWN).hint()).isEmpty();
    }

    @Test
    void failsForAZoneThatIsOffline() {
        Zone east = Zone.builder().name("east").build();
        controlPlane.connect(east);
        CheckReport before = kuma.check();
        controlPlane.disconnect(east);

        CheckReport after = kuma.check();

        assertThat(before.result(Check.ZONES_ONLINE).status()).isEqualTo(Status.PASS);
        assertThat(after.result(Check.ZONES_ONLINE).status()).isEqualTo(Status.FAIL);
        assertThat(after.status()).isEqualTo(Status.FAIL);
        assertThat(after.result(Check.ZONES_ONLINE).toString()).contains("east").contains("hint: ");
        assertThat(after.worseThan(before)).extracting(CheckResult::check).contains(Check.ZONES_ONLINE);
        assertThat(before.worseThan(before)).isEmpty();
    }

    @Test
    void judgesCertificatesAndRejections() {
        controlPlane.with(
                Mesh.builder().name("default").mtls(Mtls.builtin("ca")).build());
        controlPlane.connect(dataplane("web"), c -> c.since(Duration.ofDays(3))
                .certificate("ca", Duration.ofDays(2), Duration.ofDays(1)));
        controlPlane.with(
                dataplane("api"),
                DataplaneInsight.builder()
                        .mesh("default")
                        .name("api")
                        .addSubscription(s -> s.id("1")
                                .connectTime(Instant.now())
                                .status(status ->
                                        status.total(t -> t.responsesSent(2).responsesRejected(2))))
                        .build());

        CheckReport report = kuma.check();

        assertThat(report.result(Check.CERTIFICATES_VALID).status()).isEqualTo(Status.FAIL);
        assertThat(report.result(Check.CONFIGURATION_ACCEPTED).details())
                .containsExactly("data plane proxy default/api rejected 2 configurations since it connected");
    }

    @Test
    void readsSigningKeysOfMeshesAndUsers() {
        Instant old = Instant.now().minus(Duration.ofDays(400));
        controlPlane.with(
                GlobalSecret.of("user-token-signing-key-1", "key").toBuilder()
                        .creationTime(old)
                        .build(),
                Secret.builder()
                        .mesh("default")
                        .name("dataplane-token-signing-key-default-1")
                        .value("key")
                        .creationTime(old)
                        .build());

        assertThat(kuma.check().result(Check.SIGNING_KEYS_YOUNG).details())
                .containsExactly(
                        "the signing key default/dataplane-token-signing-key-default-1 is 400 days old",
                        "the signing key user-token-signing-key-1 is 400 days old");
    }

    @Test
    void saysThatSecretsCouldNotBeRead() {
        controlPlane.answer("/globalsecrets", "no list");

        CheckReport report = kuma.check();

        assertThat(report.result(Check.LISTS_READABLE).details())
                .singleElement()
                .asString()
                .startsWith("GlobalSecret: ");
        assertThat(report.result(Check.SIGNING_KEYS_YOUNG).status()).isEqualTo(Status.UNKNOWN);
        assertThat(report.result(Check.SIGNING_KEYS_YOUNG).details()).containsExactly("GlobalSecret could not be read");
    }

    @Test
    void passesNoCheckWhoseListsCouldNotBeRead() {
        controlPlane.with(
                Mesh.builder().name("default").mtls(Mtls.builtin("ca")).build());
        CheckReport before = kuma.check();

        CheckReport after = unread("403 Forbidden", "meshes", "data plane proxies");

        assertThat(before.result(Check.TRAFFIC_ENCRYPTED).status()).isEqualTo(Status.PASS);
        assertThat(List.of(
                        Check.TRAFFIC_ENCRYPTED, Check.CERTIFICATES_VALID, Check.PROXIES_READY, Check.RESOURCES_VALID))
                .allSatisfy(check -> assertThat(after.result(check).status()).isEqualTo(Status.UNKNOWN));
        assertThat(after.result(Check.STORE_DURABLE).status())
                .isEqualTo(before.result(Check.STORE_DURABLE).status());
        assertThat(after.result(Check.LISTS_READABLE).hint()).isEqualTo("give the caller the right to read");
        assertThat(after.worseThan(before)).extracting(CheckResult::check).contains(Check.TRAFFIC_ENCRYPTED);
        assertThat(before.worseThan(after)).extracting(CheckResult::check).doesNotContain(Check.TRAFFIC_ENCRYPTED);
        assertThat(after.since(after).result(Check.TRAFFIC_ENCRYPTED).status()).isEqualTo(Status.UNKNOWN);
        assertThat(after.toString()).contains("unknown certificates: meshes use mTLS\n    meshes could not be read");
        assertThat(after.toJUnitXml())
                .contains("<skipped message=\"meshes could not be read")
                .contains("skipped=\"");
        assertThat(after.toJson()).contains("\"unknown\"");
        assertThat(after.toHtml()).contains("unknown");
    }

    @Test
    void knowsNothingOfCredentialsThatWereNotRead() {
        CheckReport report = CheckReport.of(kuma.dashboard());

        assertThat(report.result(Check.AUTHORITIES_VALID).status()).isEqualTo(Status.UNKNOWN);
        assertThat(report.result(Check.LISTS_READABLE).status()).isEqualTo(Status.PASS);
    }

    @Test
    void hintsAtWhyAListCouldNotBeRead() {
        assertThat(unread("503 Service Unavailable", "meshes")
                        .result(Check.LISTS_READABLE)
                        .hint())
                .doesNotContain("right")
                .contains("log");
    }

    @Test
    void hintsAtProxiesThatLackCertificatesOfTheirMesh() {
        controlPlane.with(
                Mesh.builder().name("default").mtls(Mtls.builtin("ca")).build());
        controlPlane.connect(dataplane("web"));

        assertThat(kuma.check().result(Check.TRAFFIC_ENCRYPTED).toString())
                .contains("hint: check that the proxy is connected")
                .doesNotContain("set a backend");
    }

    @Test
    void warnsAboutListsThatCannotBeRead() {
        controlPlane.answer("/zones/_overview", "no list");

        assertThat(kuma.check().result(Check.LISTS_READABLE).status()).isEqualTo(Status.WARN);
    }

    @Test
    void writesJsonAndJUnitXmlInWhichOnlyFailuresFail() {
        controlPlane.with(Mesh.builder().name("default").build());
        CheckReport warned = kuma.check();
        Zone east = Zone.builder().name("east").build();
        controlPlane.connect(east).disconnect(east);
        CheckReport failed = kuma.check();

        assertThat(warned.status()).isEqualTo(Status.WARN);
        assertThat(warned.toJUnitXml())
                .contains("<testcase")
                .contains("warn certificates")
                .doesNotContain("<failure");
        assertThat(failed.toJUnitXml()).contains("<failure").contains("ZONES_ONLINE");
        assertThat(Json.parse(failed.toJson()).elements()).hasSize(Check.values().length);
        assertThat(failed.toHtml()).contains("Checks");
        assertThat(failed.findings().summary()).contains("error");
    }

    private CheckReport unread(String reason, String... lists) {
        Snapshot.Builder snapshot =
                kuma.dashboard().snapshot().toBuilder().meshes(List.of()).proxies(List.of());
        for (String list : lists) {
            snapshot.addUnread(new FailedRead(list, "GET /" + list, reason));
        }
        return CheckReport.of(Dashboard.of(snapshot.build()), Estate.of());
    }

    private static Dataplane dataplane(String name) {
        return Dataplane.builder()
                .mesh("default")
                .name(name)
                .networking(
                        n -> n.address("10.0.0.1").addInbound(i -> i.port(80).putTag("kuma.io/service", name)))
                .build();
    }
}
