package dev.meshmanager.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.error.TransportException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;

class ConnectionFaultsTest extends HttpTest {
    private static final String HALF_A_BODY = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"name\": ";
    private static final SocketEffect CLOSE = new SocketEffect.CloseSocket();

    @Test
    void triesARefusedConnectionAgainAndSaysWhatWasRefused() throws IOException {
        String refusingUrl = refusingUrl();
        TransportException failure = failure(client(refusingUrl).build().get(), TransportException.class);
        assertThat(failure)
                .hasMessageStartingWith("GET " + refusingUrl + "/things: ")
                .hasCauseInstanceOf(ConnectException.class);
        assertThat(failure.request()).isEqualTo("GET /things");
        assertThat(connects).hasValue(3);
    }

    @Test
    void triesARefusedConnectionOnceForAPost() throws IOException {
        String refusingUrl = refusingUrl();
        TransportException failure = failure(client(refusingUrl).build().post(), TransportException.class);
        assertThat(failure).hasMessageStartingWith("POST " + refusingUrl + "/things: ");
        assertThat(connects).hasValue(1);
    }

    @Test
    void triesAgainAfterAResetBeforeTheResponse() throws IOException {
        try (RawServer raw = new RawServer(RawServer.reset(), RawServer.reset(), RawServer.answer("here"))) {
            assertThat(client(raw.url()).build().get().execute()).isEqualTo("here");
            assertThat(raw.requests()).isEqualTo(3);
        }
    }

    @Test
    void failsWhenTheResetStays() throws IOException {
        try (RawServer raw = new RawServer(RawServer.reset())) {
            TransportException failure = failure(client(raw.url()).build().get(), TransportException.class);
            assertThat(failure)
                    .hasMessageStartingWith("GET " + raw.url() + "/things: ")
                    .hasCauseInstanceOf(IOException.class);
            assertThat(raw.requests()).isEqualTo(3);
        }
    }

    @Test
    void sendsAPostOnceWhenTheConnectionIsReset() throws IOException {
        try (RawServer raw = new RawServer(RawServer.reset(), RawServer.answer("here"))) {
            failure(client(raw.url()).build().post(), TransportException.class);
            assertThat(raw.requests()).isEqualTo(1);
        }
    }

    @Test
    void triesAgainWhenTheServerClosesWithoutAResponse() throws IOException {
        try (RawServer raw = new RawServer(RawServer.hangUp(), RawServer.answer("here"))) {
            assertThat(client(raw.url()).build().get().execute()).isEqualTo("here");
            assertThat(raw.requests()).isEqualTo(2);
        }
    }

    @Test
    void saysThatTheServerClosedWithoutAResponse() throws IOException {
        try (RawServer raw = new RawServer(RawServer.hangUp())) {
            assertThat(failure(client(raw.url()).build().get(), TransportException.class))
                    .hasMessage("GET " + raw.url() + "/things: the server closed the connection without a response");
            assertThat(raw.requests()).isEqualTo(3);
        }
    }

    @Test
    void sendsAPostOnceWhenTheServerClosesWithoutAResponse() throws IOException {
        try (RawServer raw = new RawServer(RawServer.hangUp(), RawServer.answer("here"))) {
            assertThat(failure(client(raw.url()).build().post(), TransportException.class))
                    .hasMessage("POST " + raw.url() + "/things: the server closed the connection without a response");
            assertThat(raw.requests()).isEqualTo(1);
        }
    }

    @Test
    void sendsAPostOnceWhenAKeptConnectionTurnsOutDead() {
        answer(200, "first");
        server.enqueue(new MockResponse.Builder().onResponseStart(CLOSE).build());
        answer(200, "never asked for");
        TestClient client = client().build();
        assertThat(client.get().execute()).isEqualTo("first");
        failure(client.post(), TransportException.class);
        assertThat(server.getRequestCount()).isEqualTo(2);
        assertThat(connects).hasValue(1);
    }

    @Test
    void sendsABodilessPostOnceWhenAKeptConnectionTurnsOutDead() {
        answer(200, "first");
        server.enqueue(new MockResponse.Builder().onResponseStart(CLOSE).build());
        answer(200, "never asked for");
        TestClient client = client().build();
        assertThat(client.get().execute()).isEqualTo("first");
        failure(client.api.postNothing(), TransportException.class);
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void readsAgainWhenAKeptConnectionTurnsOutDead() {
        answer(200, "first");
        server.enqueue(new MockResponse.Builder().onResponseStart(CLOSE).build());
        answer(200, "second");
        TestClient client = client().build();
        assertThat(client.get().execute()).isEqualTo("first");
        assertThat(client.get().execute()).isEqualTo("second");
    }

    @Test
    void triesAgainAfterAResetInTheMiddleOfTheBody() throws IOException {
        try (RawServer raw =
                new RawServer(RawServer.resetAfter(HALF_A_BODY, readsBody), RawServer.answer("the whole"))) {
            assertThat(client(raw.url()).build().get().execute()).isEqualTo("the whole");
            assertThat(raw.requests()).isEqualTo(2);
        }
    }

    @Test
    void failsWhenTheResetInTheMiddleOfTheBodyStays() throws IOException {
        try (RawServer raw = new RawServer(RawServer.resetAfter(HALF_A_BODY, readsBody))) {
            assertThat(failure(client(raw.url()).build().getJson(), TransportException.class))
                    .hasMessageStartingWith("GET " + raw.url() + "/things: ")
                    .hasCauseInstanceOf(IOException.class);
            assertThat(raw.requests()).isEqualTo(3);
        }
    }

    @Test
    void sendsAPostOnceWhenItsAnswerBreaksOff() throws IOException {
        try (RawServer raw =
                new RawServer(RawServer.resetAfter(HALF_A_BODY, readsBody), RawServer.answer("the whole"))) {
            failure(client(raw.url()).build().post(), TransportException.class);
            assertThat(raw.requests()).isEqualTo(1);
        }
    }

    @Test
    void triesAgainAfterATruncatedBody() throws IOException {
        try (RawServer raw = new RawServer(RawServer.send(HALF_A_BODY), RawServer.answer("the whole"))) {
            assertThat(client(raw.url()).build().get().execute()).isEqualTo("the whole");
        }
    }

    @Test
    void failsWhenTheBodyStaysTruncated() throws IOException {
        try (RawServer raw = new RawServer(RawServer.send(HALF_A_BODY))) {
            assertThat(failure(client(raw.url()).build().getJson(), TransportException.class))
                    .hasMessage("GET " + raw.url() + "/things: the response ended early");
            assertThat(raw.requests()).isEqualTo(3);
        }
    }

    @Test
    void failsWhenTheChunksOfABodyStopEarly() throws IOException {
        String chunk = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n[1,2,\r\n";
        try (RawServer raw = new RawServer(RawServer.send(chunk))) {
            assertThat(failure(client(raw.url()).build().getJson(), TransportException.class))
                    .hasMessage("GET " + raw.url() + "/things: the response ended early");
        }
    }

    @Test
    void failsWhenTheAnswerIsNotHttp() throws IOException {
        try (RawServer raw = new RawServer(RawServer.send("SSH-2.0-OpenSSH_9.2\r\n\r\n"))) {
            assertThat(failure(client(raw.url()).build().get(), TransportException.class))
                    .hasMessageStartingWith("GET " + raw.url() + "/things: ")
                    .hasMessageContaining("SSH-2.0-OpenSSH_9.2");
        }
    }

    @Test
    void triesAgainWhenTheServerStaysSilent() throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer raw = new RawServer(connection -> over.await(), RawServer.answer("here"))) {
            assertThat(client(raw.url())
                            .readTimeout(Duration.ofMillis(500))
                            .build()
                            .get()
                            .execute())
                    .isEqualTo("here");
            assertThat(raw.requests()).isGreaterThan(1);
        } finally {
            over.countDown();
        }
    }

    @Test
    void tellsASilentServerFromAMissedDeadline() throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer raw = new RawServer(connection -> over.await())) {
            assertThat(failure(
                            client(raw.url())
                                    .readTimeout(Duration.ofMillis(200))
                                    .retries(RetryPolicy.NONE)
                                    .build()
                                    .get(),
                            TransportException.class))
                    .hasMessage("GET " + raw.url() + "/things: the server sent nothing within the read timeout")
                    .hasCauseInstanceOf(SocketTimeoutException.class);
        } finally {
            over.countDown();
        }
    }

    @Test
    void endsASilentCallAtTheDeadline() throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer raw = new RawServer(connection -> over.await())) {
            assertThat(failure(
                            client(raw.url())
                                    .deadline(Duration.ofMillis(300))
                                    .build()
                                    .get(),
                            TransportException.class))
                    .hasMessage("GET " + raw.url() + "/things: no response before the deadline");
            assertThat(raw.requests()).isLessThanOrEqualTo(1);
        } finally {
            over.countDown();
        }
    }

    @Test
    void countsAllAttemptsIntoTheDeadline() throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer raw = new RawServer(connection -> over.await())) {
            assertThat(failure(
                            client(raw.url())
                                    .readTimeout(Duration.ofMillis(50))
                                    .retries(new RetryPolicy(Integer.MAX_VALUE, Duration.ZERO, Duration.ZERO))
                                    .deadline(Duration.ofMillis(1500))
                                    .build()
                                    .get(),
                            TransportException.class))
                    .hasMessage("GET " + raw.url() + "/things: no response before the deadline");
            assertThat(raw.requests()).isGreaterThan(1);
        } finally {
            over.countDown();
        }
    }

    @Test
    void endsAWaitBetweenAttemptsAtTheDeadline() {
        answer(503, "");
        assertThat(failure(
                        client().retries(new RetryPolicy(2, Duration.ofHours(1), Duration.ofHours(1)))
                                .deadline(Duration.ofMillis(300))
                                .build()
                                .get(),
                        TransportException.class))
                .hasMessage("GET " + url() + "/things: no response before the deadline");
        assertThat(server.getRequestCount()).isLessThanOrEqualTo(1);
    }

    private static String refusingUrl() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }
    }
}
