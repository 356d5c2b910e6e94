package dev.meshmanager.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.core.error.RateLimitedException;
import dev.meshmanager.core.error.ServerException;
import dev.meshmanager.core.error.TransportException;
import dev.meshmanager.core.exchange.Bodies;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest extends HttpTest {
    private static final RetryPolicy AN_HOUR = new RetryPolicy(3, Duration.ofHours(1), Duration.ofHours(1));

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void triesAgainAfterAStatusThatPasses(int status) {
        answer(status, "busy");
        answer(200, "here");
        assertThat(client().build().get().execute()).isEqualTo("here");
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 409, 412, 500, 501})
    void takesAnyOtherStatusAsItIs(int status) {
        answer(status, "no");
        answer(200, "here");
        assertThat(failure(client().build().get(), ApiException.class).status()).isEqualTo(status);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void repeatsPutAndDelete() {
        answer(503, "");
        answer(200, "put");
        answer(503, "");
        answer(200, "deleted");
        TestClient client = client().build();
        assertThat(client.api.put(Bodies.json("{\"a\":1}")).map(Bodies::text).execute())
                .isEqualTo("put");
        assertThat(client.api.delete().map(Bodies::text).execute()).isEqualTo("deleted");
        assertThat(server.getRequestCount()).isEqualTo(4);
    }

    @Test
    void sendsTheWholeBodyAgain() throws InterruptedException {
        answer(503, "");
        answer(200, "");
        client().build().api.put(Bodies.json("{\"a\":1}")).execute();
        assertThat(request().getBody().utf8()).isEqualTo("{\"a\":1}");
        assertThat(request().getBody().utf8()).isEqualTo("{\"a\":1}");
    }

    @Test
    void givesUpAfterTheLastAttempt() {
        for (int i = 0; i < 4; i++) {
            answer(503, "still busy");
        }
        ServerException failure = failure(client().build().get(), ServerException.class);
        assertThat(failure).hasMessage("GET " + url() + "/things: 503 Service Unavailable: still busy");
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 502, 503, 504})
    void sendsAPostOnceWhateverTheAnswer(int status) {
        answer(status, "busy");
        answer(200, "never asked for");
        assertThat(failure(client().build().post(), ApiException.class).status())
                .isEqualTo(status);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 503})
    void sendsAPostOnceEvenWhenTheServerWantsItAtOnce(int status) {
        answer(status, "busy", "Retry-After: 0");
        answer(200, "never asked for");
        TestClient client = client().build();
        assertThat(failure(client.post(), ApiException.class).status()).isEqualTo(status);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void switchesOff() {
        answer(503, "busy");
        answer(200, "never asked for");
        failure(client().retries(RetryPolicy.NONE).build().get(), ServerException.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void waitsTheSecondsThatTheServerNames() {
        answer(429, "", "Retry-After: 0");
        answer(200, "here");
        // The wait of the policy would exceed the deadline.
        assertThat(client().retries(AN_HOUR).build().get().execute()).isEqualTo("here");
    }

    @Test
    void waitsNoLessThanTheServerNames() {
        answer(429, "", "Retry-After: 1800");
        assertThat(failure(
                        client().retries(new RetryPolicy(3, Duration.ZERO, Duration.ofHours(1)))
                                .deadline(Duration.ofMillis(300))
                                .build()
                                .get(),
                        TransportException.class))
                .hasMessage("GET " + url() + "/things: no response before the deadline");
        assertThat(server.getRequestCount()).isLessThanOrEqualTo(1);
    }

    @Test
    void measuresADateOfTheServerWithTheClock() {
        Clock clock = Clock.fixed(Instant.parse("2040-01-01T00:00:00Z"), ZoneOffset.UTC);
        answer(429, "", "Retry-After: Sat, 31 Dec 2039 23:59:50 GMT");
        answer(429, "", "Retry-After: Sun, 01 Jan 2040 00:00:00 GMT");
        answer(200, "here");
        assertThat(client().clock(clock).retries(AN_HOUR).build().get().execute())
                .isEqualTo("here");
    }

    @Test
    void doesNotWaitForADateTooFarAway() {
        Clock clock = Clock.fixed(Instant.parse("2020-01-01T00:00:00Z"), ZoneOffset.UTC);
        answer(429, "", "Retry-After: Wed, 01 Jan 2020 01:00:01 GMT");
        failure(client().clock(clock).retries(AN_HOUR).build().get(), RateLimitedException.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void returnsTheAnswerOfAServerThatWantsAWaitTooLong() {
        answer(429, "slow down", "Retry-After: 3601");
        answer(200, "never asked for");
        RateLimitedException failure = failure(client().retries(AN_HOUR).build().get(), RateLimitedException.class);
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(3601));
        assertThat(failure).hasMessage("GET " + url() + "/things: 429 Too Many Requests: slow down");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void ignoresARetryAfterThatItCannotRead() {
        answer(503, "", "Retry-After: soon");
        answer(503, "", "Retry-After: -5");
        answer(200, "here");
        assertThat(client().build().get().execute()).isEqualTo("here");
    }

    @Test
    void leavesNoConnectionOpenPerAttempt() {
        answer(503, "busy");
        answer(503, "busy");
        answer(200, "here");
        client().build().get().execute();
        assertThat(connects).hasValue(1);
    }
}
