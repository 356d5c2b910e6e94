package dev.meshmanager.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.core.error.MalformedResponseException;
import dev.meshmanager.core.error.TransportException;
import dev.meshmanager.core.error.UnauthorizedException;
import dev.meshmanager.core.exchange.Bodies;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest extends HttpTest {
    @Test
    void sendsTheToken() throws InterruptedException {
        answer(200, "");
        client().build().get().execute();
        assertThat(request().getHeaders().get("Authorization")).isEqualTo("Bearer " + TOKEN);
    }

    @Test
    void asksForTheTokenBeforeEachAttempt() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        answer(503, "");
        answer(200, "");
        answer(200, "");
        TestClient client =
                client().token(() -> "token-" + asked.incrementAndGet()).build();
        client.get().execute();
        client.get().execute();
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sent.add(request().getHeaders().get("Authorization"));
        }
        assertThat(sent).containsExactly("Bearer token-1", "Bearer token-2", "Bearer token-3");
        assertThat(asked).hasValue(3);
    }

    @Test
    void takesTheLastValueOfAHeader() throws InterruptedException {
        answer(200, "");
        client().header("authorization", "Basic abc")
                .header("X-One", "1")
                .build()
                .get()
                .execute();
        assertThat(request().getHeaders().values("Authorization")).containsExactly("Basic abc");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void doesNotFollowARedirectToAnotherHost(int status) throws IOException {
        try (MockWebServer other = new MockWebServer()) {
            other.start(InetAddress.getByName("127.0.0.1"), 0);
            String elsewhere = "http://127.0.0.1:" + other.getPort() + "/login";
            answer(status, "", "Location: " + elsewhere);
            ApiException failure = failure(client().build().get(), ApiException.class);
            assertThat(failure.status()).isEqualTo(status);
            assertThat(failure).hasMessageStartingWith("GET " + url() + "/things: " + status + " ");
            assertThat(failure.header("Location")).contains(elsewhere);
            assertThat(other.getRequestCount()).isZero();
            assertThat(server.getRequestCount()).isEqualTo(1);
        }
    }

    @Test
    void namesTheStatusOfARedirect() {
        answer(302, "", "Location: https://login.example/");
        assertThat(failure(client().build().get(), ApiException.class))
                .hasMessage("GET " + url() + "/things: 302 Found");
    }

    @Test
    void doesNotFollowARedirectToAnotherScheme() {
        answer(302, "", "Location: https://127.0.0.1:" + server.getPort() + "/things");
        assertThat(failure(client().build().get(), ApiException.class).status()).isEqualTo(302);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void keepsTheTokenFromAnotherHostNameOfTheSameServer() {
        answer(302, "", "Location: http://localhost:" + server.getPort() + "/things");
        assertThat(failure(client().build().get(), ApiException.class).status()).isEqualTo(302);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void followsARedirectOnTheSameServerWithTheToken() throws InterruptedException {
        answer(302, "", "Location: /moved?a=1");
        answer(200, "here");
        assertThat(client().build().get().execute()).isEqualTo("here");
        request();
        var second = request();
        assertThat(second.getTarget()).isEqualTo("/moved?a=1");
        assertThat(second.getHeaders().get("Authorization")).isEqualTo("Bearer " + TOKEN);
    }

    @Test
    void stopsFollowingSoonerOrLater() {
        for (int i = 0; i < 20; i++) {
            answer(302, "", "Location: /things");
        }
        assertThat(failure(client().build().get(), ApiException.class))
                .hasMessage("GET " + url() + "/things: 302 Found");
        assertThat(server.getRequestCount()).isEqualTo(6);
    }

    @Test
    void doesNotFollowARedirectOfAWrite() {
        answer(307, "", "Location: /moved");
        ApiException failure = failure(client().build().api.put(Bodies.json("{}")), ApiException.class);
        assertThat(failure).hasMessage("PUT " + url() + "/things: 307 Temporary Redirect");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {TOKEN + "\n", TOKEN + "\r\nX-Injected: 1", TOKEN + "\u00e9", "\u0000" + TOKEN})
    void doesNotShowAHeaderValueThatHttpForbids(String value) {
        TransportException failure =
                failure(client().header("X-Key", value).build().get(), TransportException.class);
        assertThat(failure)
                .hasMessageStartingWith("GET " + url()
                        + "/things: the value of header X-Key has a character that HTTP forbids at index ");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void asksOnceForAHeaderValueThatHttpForbids() {
        AtomicInteger asked = new AtomicInteger();
        failure(
                client().header("X-Key", () -> "bad\n" + asked.incrementAndGet())
                        .build()
                        .get(),
                TransportException.class);
        assertThat(asked).hasValueLessThanOrEqualTo(3);
    }

    @Test
    void saysThatTheTokenCouldNotBeHad() {
        IllegalStateException reason = new IllegalStateException("the vault is sealed");
        TransportException failure = failure(
                client().token(() -> {
                            throw reason;
                        })
                        .build()
                        .get(),
                TransportException.class);
        assertThat(failure)
                .hasMessage("GET " + url() + "/things: no value for header Authorization: the vault is sealed");
        assertThat(failure).hasRootCause(reason);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    @SuppressWarnings("NullAway") // callers without null checks do this
    void doesNotSendATokenThatIsNull() {
        assertThat(failure(
                        client().token(() -> System.getenv("NO_SUCH_TOKEN"))
                                .build()
                                .get(),
                        TransportException.class))
                .hasMessage("GET " + url() + "/things: no value for header Authorization: the token is null");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void doesNotShowTheTokenWhateverFails() {
        answer(401, "{\"title\":\"Unauthorized\"}");
        assertThat(failure(client().build().get(), UnauthorizedException.class).toString())
                .doesNotContain(TOKEN);
        answer(200, "{");
        failure(client().build().getJson(), MalformedResponseException.class);
        TestClient client = client().build();
        assertThat(client.get().toString() + client + client.api).doesNotContain(TOKEN);
    }

    @Test
    void refusesANameThatIsNoHeader() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client().header("X Key", TOKEN))
                .withMessage("not the name of an HTTP header: \"X Key\"");
    }
}
