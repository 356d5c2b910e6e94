package dev.meshmanager.konnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.error.MalformedResponseException;
import dev.meshmanager.core.http.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are none of Konnect, and answers that get lost. */
class HttpFaultsTest {
    private static final String LOGIN = "<!DOCTYPE html><html><body>Log in</body></html>";

    private final MockWebServer server = new MockWebServer();
    private KonnectClient konnect;

    @BeforeEach
    void start() throws IOException {
        server.start();
        konnect = KonnectClient.builder()
                .url(server.url("/").toString())
                .token("kpat-secret")
                .retries(new RetryPolicy(3, Duration.ZERO, Duration.ZERO))
                .build();
    }

    @AfterEach
    void stop() {
        konnect.close();
        server.close();
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    private static void isMalformed(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(MalformedResponseException.class)
                .hasMessageContaining("200 with a body that cannot be read: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"data\":{}}", "{\"message\":\"hello\"}", "[]", "", LOGIN})
    void whatHasNoDataIsNoList(String body) {
        answer(200, body);
        isMalformed(() -> konnect.meshControlPlanes().list().toList());
        answer(200, body);
        isMalformed(() -> konnect.search("east").toList());
        answer(200, body);
        isMalformed(() -> konnect.identity().systemAccounts().roles("1").list().toList());
    }

    @Test
    void aPageIsNoDeletion() {
        answer(200, LOGIN);
        isMalformed(() -> konnect.meshControlPlanes().delete("1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"token\":\"\"}", "{\"token\":1}", LOGIN})
    void onlyATokenIsAToken(String body) {
        answer(200, body);
        isMalformed(() -> konnect.identity().systemAccounts().tokens("1").create(t -> t.name("zone")
                .expiresAt(Instant.EPOCH)));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aRepeatedDeletionThatFindsNothingSucceeds() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        answer(404, "{\"status\":404,\"title\":\"Not Found\",\"detail\":\"Not found\"}");
        konnect.meshControlPlanes().delete("1");
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void showsThatItsTokenGoesOverPlainHttp() {
        assertThat(konnect).hasToString("KonnectClient(us, " + server.url("/") + ", credentials over plain HTTP)");
        assertThat(konnect.kuma("1").toString()).contains("credentials over plain HTTP");
        assertThat(KonnectClient.builder().token("kpat-secret").build()).hasToString("KonnectClient(us)");
    }
}
