package dev.meshmanager.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.core.exchange.Answer;
import dev.meshmanager.core.exchange.Bodies;
import java.io.IOException;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes that are repeated after an attempt that the server may have processed. */
class RepeatedWritesTest extends HttpTest {
    private static final String BUSY = "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    private static final String GONE =
            "{\"type\":\"/std-errors\",\"status\":404,\"title\":\"Could not delete a resource\"}";

    @ParameterizedTest
    @ValueSource(strings = {GONE, ""})
    void aDeletionThatFindsNothingTheSecondTimeSucceeds(String body) throws IOException {
        try (RawServer raw = new RawServer(RawServer.reset(), notFound(body))) {
            Answer<ResponseBody> answer = client(raw.url()).build().api.delete().executeForAnswer();
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.repeated()).isTrue();
            assertThat(raw.requests()).isEqualTo(2);
        }
        try (RawServer raw = new RawServer(RawServer.send(BUSY), notFound(body))) {
            assertThat(client(raw.url()).build().api.delete().executeForAnswer().repeated())
                    .isTrue();
        }
    }

    @Test
    void aDeletionThatFindsNothingTheFirstTimeFails() throws IOException {
        try (RawServer raw = new RawServer(notFound(GONE))) {
            failure(client(raw.url()).build().api.delete(), NotFoundException.class);
        }
        try (RawServer raw = new RawServer(
                RawServer.send("HTTP/1.1 429 Slow\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
                notFound(GONE))) {
            failure(client(raw.url()).build().api.delete(), NotFoundException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"message\":\"no Route matched with those values\"}", "404 page not found", "<html/>"})
    void aGatewayThatLostItsWayDoesNotSayThatSomethingIsDeleted(String body) throws IOException {
        try (RawServer raw = new RawServer(RawServer.send(BUSY), notFound(body))) {
            failure(client(raw.url()).build().api.delete(), NotFoundException.class);
        }
    }

    @Test
    void readsAndWritesThatFindNothingTheSecondTimeFail() throws IOException {
        try (RawServer raw = new RawServer(RawServer.reset(), notFound(GONE))) {
            failure(client(raw.url()).build().get(), NotFoundException.class);
        }
        try (RawServer raw = new RawServer(RawServer.reset(), notFound(GONE))) {
            failure(client(raw.url()).build().api.put(Bodies.json("{}")), NotFoundException.class);
        }
    }

    @Test
    void saysOfAWriteWhetherItWasSentBefore() throws IOException {
        try (RawServer raw = new RawServer(RawServer.reset(), RawServer.answer("{}"))) {
            TestClient client = client(raw.url()).build();
            assertThat(client.api.put(Bodies.json("{}")).executeForAnswer().repeated())
                    .isTrue();
            assertThat(client.api.put(Bodies.json("{}")).executeForAnswer().repeated())
                    .isFalse();
        }
    }

    private static RawServer.Act notFound(String body) {
        return RawServer.send(
                "HTTP/1.1 404 Not Found\r\nContent-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body);
    }
}
