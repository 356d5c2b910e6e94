package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.error.ConcurrentChangeException;
import dev.meshmanager.core.error.MembersDroppedException;
import dev.meshmanager.core.http.RetryPolicy;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.validation.DroppedMember;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifiedWritesTest {
    private static final MeshTimeout TIMEOUT = MeshTimeout.builder()
            .mesh("default")
            .name("web")
            .putLabel("team", "a")
            .putLabel("kuma.io/origin", "zone")
            .spec(spec -> spec.targetRef(TargetRef.dataplane("web")).addTo(to -> to.targetRef(TargetRef.mesh())
                    .conf(conf -> conf.idleTimeout(Duration.ofSeconds(60)).connectionTimeout(Duration.ZERO))))
            .build();
    /** As 3.0 stores it: without the name of the proxy, with its own spelling and labels. */
    private static final String STORED = "{\"type\":\"MeshTimeout\",\"mesh\":\"default\",\"name\":\"web\","
            + "\"modificationTime\":\"2026-11-23T10:00:01Z\",\"labels\":{\"team\":\"a\",\"kuma.io/display-name\":\"web\"},"
            + "\"spec\":{\"targetRef\":{\"kind\":\"Dataplane\"},"
            + "\"to\":[{\"targetRef\":{\"kind\":\"Mesh\"},\"default\":{\"idleTimeout\":\"1m\"}}]}}";

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    private KumaClient client() {
        return KumaClient.builder()
                .url(server.url("/").toString())
                .retries(RetryPolicy.NONE)
                .version(KumaVersion.V3_0)
                .build();
    }

    private KumaClient client(WhenDropped whenDropped) {
        return client().verifyingWrites(whenDropped);
    }

    @Test
    void saysThatAWriteWasNotVerified() {
        answer(201, "{}");

        assertThat(client().apply(TIMEOUT).dropped()).isEmpty();
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void reportsWhatWasSentAndIsNotStored() {
        answer(201, "{\"warnings\":[\"old\"]}");
        answer(200, STORED);

        Applied applied = client(WhenDropped.REPORT).apply(TIMEOUT);

        assertThat(applied.outcome()).isEqualTo(Applied.Outcome.CREATED);
        assertThat(applied.warnings()).containsExactly("old");
        assertThat(applied.dropped().orElseThrow()).singleElement().satisfies(dropped -> {
            assertThat(dropped.field()).isEqualTo("spec.targetRef.name");
            assertThat(dropped.value().asString()).contains("web");
            assertThat(dropped.effect()).isNotEmpty();
        });
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void reportsInTheBackgroundToo() {
        answer(200, "{}");
        answer(200, STORED);

        Applied applied = client(WhenDropped.REPORT)
                .resources(MeshTimeout.TYPE)
                .applyAsync(TIMEOUT)
                .join();

        assertThat(applied.dropped().orElseThrow())
                .extracting(DroppedMember::field)
                .containsExactly("spec.targetRef.name");
    }

    @Test
    void failsForALossIfItIsTold() {
        answer(201, "{}");
        answer(200, STORED);

        assertThatExceptionOfType(MembersDroppedException.class)
                .isThrownBy(() -> client(WhenDropped.FAIL).apply(List.of(TIMEOUT)))
                .satisfies(failure -> assertThat(failure.fields()).containsExactly("spec.targetRef.name"))
                .withMessageContaining("PUT ")
                .withMessageContaining("written, but")
                .withMessageContaining("MeshTimeout default/web");
    }

    @Test
    void neverNamesTheValue() {
        Secret secret =
                Secret.builder().mesh("default").name("key").value("t0p-s3cret").build();
        answer(201, "{}");
        answer(200, "{\"type\":\"Secret\",\"mesh\":\"default\",\"name\":\"key\"}");
        answer(201, "{}");
        answer(200, "{\"type\":\"Secret\",\"mesh\":\"default\",\"name\":\"key\"}");
        String value = secret.data().orElseThrow().toString();

        assertThatThrownBy(() -> client(WhenDropped.FAIL).apply(secret))
                .hasMessageContaining("it dropped data")
                .hasMessageNotContaining("t0p")
                .hasMessageNotContaining(value);
        assertThat(client(WhenDropped.REPORT).apply(secret).toString())
                .contains("dropped: data")
                .doesNotContain(value);
    }

    @Test
    void leavesAWriteUnverifiedThatCannotBeRead() {
        answer(201, "{}");
        answer(403, "{}");
        answer(201, "{}");
        answer(404, "404: Page Not Found");
        // The client asks whether the control plane has the kind.
        answer(403, "{}");

        assertThat(client(WhenDropped.FAIL).apply(TIMEOUT).dropped()).isEmpty();
        assertThat(client(WhenDropped.FAIL).apply(TIMEOUT).outcome()).isEqualTo(Applied.Outcome.CREATED);
    }

    @Test
    void findsItemsThatAreMissing() {
        Resource sent = Json.read(
                MeshTimeout.class,
                "{\"type\":\"MeshTimeout\",\"mesh\":\"default\",\"name\":\"web\",\"spec\":{\"a\":[1,2,3],\"b\":[1,2],"
                        + "\"c\":{\"x_y\":1,\"d.e\":2}}}");
        answer(200, "{}");
        answer(
                200,
                "{\"type\":\"MeshTimeout\",\"mesh\":\"default\",\"name\":\"web\",\"spec\":{\"a\":[1,3],\"b\":[7],"
                        + "\"c\":{\"xY\":1}}}");

        assertThat(client(WhenDropped.REPORT).apply(sent).dropped().orElseThrow())
                .extracting(DroppedMember::field)
                .containsExactly("spec.a[1]", "spec.c.d.e");
    }

    @Test
    void reportsAZeroValueOnlyIfTheVersionHasNoSuchMember() {
        Mesh mesh = Mesh.builder()
                .name("shop")
                .networking(networking -> networking.outbound(outbound -> outbound.passthrough(false)))
                .skipCreatingInitialPolicies(List.of())
                .build();
        for (int i = 0; i < 2; i++) {
            answer(201, "{}");
            answer(200, "{\"type\":\"Mesh\",\"name\":\"shop\"}");
        }
        answer(200, "{\"product\":\"Kuma\",\"version\":\"2.14.3\"}");
        KumaClient older = KumaClient.builder()
                .url(server.url("/").toString())
                .retries(RetryPolicy.NONE)
                .verifyWrites()
                .build();

        assertThat(client(WhenDropped.REPORT).apply(mesh).dropped().orElseThrow())
                .extracting(DroppedMember::field)
                .containsExactly("networking");
        assertThat(older.apply(mesh).dropped().orElseThrow()).isEmpty();
    }

    @Test
    void doesNotTakeWhatTheVersionDropsForAForeignChange() {
        String before = STORED.replace("10:00:01", "10:00:00");
        answer(200, before);
        answer(200, before);
        answer(200, "{}");
        answer(200, STORED);

        Applied applied =
                client(WhenDropped.REPORT).resources(MeshTimeout.TYPE).edit("default", "web", read -> TIMEOUT);

        assertThat(applied.dropped().orElseThrow())
                .extracting(DroppedMember::field)
                .containsExactly("spec.targetRef.name");
        assertThat(server.getRequestCount()).isEqualTo(4);
    }

    @Test
    void takesALabelThatIsGoneForAForeignChange() {
        String before = STORED.replace("10:00:01", "10:00:00");
        answer(200, before);
        answer(200, before);
        answer(200, "{}");
        answer(200, STORED);

        assertThatExceptionOfType(ConcurrentChangeException.class)
                .isThrownBy(() -> client().resources(MeshTimeout.TYPE).edit("default", "web", read -> read.toBuilder()
                        .putLabel("tier", "1")
                        .build()))
                .withMessageContaining("changed labels.tier since");
    }

    @Test
    void verifiesWhatTheInMemoryControlPlaneStores() {
        try (FakeControlPlane controlPlane = FakeControlPlane.standalone("east");
                KumaClient kuma = KumaClient.builder()
                        .url(controlPlane.url())
                        .verifyWrites()
                        .build()) {
            Mesh mesh = Mesh.builder().name("shop").build();

            assertThat(kuma.apply(mesh).dropped()).isEqualTo(Optional.of(List.of()));
            assertThat(kuma.resources(Mesh.TYPE).edit("shop", read -> read).dropped())
                    .isEqualTo(Optional.of(List.of()));
            assertThat(kuma.resources(Mesh.TYPE)
                            .edit("shop", read -> read.toBuilder()
                                    .labels(Map.of("team", "a"))
                                    .build())
                            .dropped())
                    .isEqualTo(Optional.of(List.of()));
        }
    }
}
