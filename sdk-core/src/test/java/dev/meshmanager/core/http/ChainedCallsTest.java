package dev.meshmanager.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.Eventually;
import dev.meshmanager.core.error.MalformedResponseException;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.core.error.ServerException;
import dev.meshmanager.core.exchange.Bodies;
import dev.meshmanager.core.exchange.Exchange;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainedCallsTest extends HttpTest {
    private TestClient client;

    @BeforeEach
    void open() {
        client = client().retries(RetryPolicy.NONE).build();
    }

    @AfterEach
    void close() {
        client.close();
    }

    private Exchange<String> search(String name) {
        return client.api.search(name).map(Bodies::text);
    }

    @Test
    void makesTheSecondCallWithTheResultOfTheFirst() throws Exception {
        answer(200, "a");
        answer(200, "b");

        Exchange<Integer> chain = client.get().then(this::search).map(String::length);

        assertThat(chain.execute()).isEqualTo(1);
        assertThat(request().getTarget()).isEqualTo("/things");
        assertThat(request().getTarget()).isEqualTo("/things?name=a");
    }

    @Test
    void failsAsTheCallThatFails() {
        answer(500, "");
        failure(client.get().then(this::search), ServerException.class);
        answer(200, "a");
        answer(404, "{}");
        failure(client.get().then(this::search), NotFoundException.class);
        answer(200, "a");
        answer(200, "no JSON");
        failure(client.get().then(text -> client.getJson()), MalformedResponseException.class);
        assertThat(server.getRequestCount()).isEqualTo(5);
    }

    @Test
    void makesTheOtherCallOnlyAfterAFailure() throws Exception {
        answer(404, "");
        answer(200, "b");
        assertThat(client.get().orElse(failure -> search("x")).execute()).isEqualTo("b");
        answer(200, "a");
        assertThat(client.get().orElse(failure -> search("x")).executeAsync().get())
                .isEqualTo("a");
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void failsWithWhatTheContinuationThrows() {
        answer(404, "");
        answer(404, "");

        failure(
                client.get().orElse(failure -> {
                    throw failure;
                }),
                NotFoundException.class);
        assertThatThrownBy(() -> client.get()
                        .orElse(failure -> {
                            throw new IllegalArgumentException("wrong");
                        })
                        .executeAsync()
                        .get())
                .isInstanceOf(ExecutionException.class)
                .hasCause(new IllegalArgumentException("wrong"));
    }

    @Test
    void answersWithoutACallWhereTheResultIsKnown() {
        answer(200, "a");

        assertThat(client.get().then(text -> client.get().done(text + "b")).execute())
                .isEqualTo("ab");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void cancelsTheSecondCallWithTheFuture() {
        answer(200, "a");
        server.enqueue(
                new MockResponse.Builder().headersDelay(1, TimeUnit.HOURS).build());

        CompletableFuture<String> future = client.get().then(this::search).executeAsync();
        Eventually.holds("the second call is sent", () -> server.getRequestCount() == 2);
        future.cancel(true);

        Eventually.holds("no call is running", () -> transport.dispatcher().runningCallsCount() == 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404: Page Not Found | true",
                "<html>404</html> | true",
                "{\"message\":\"no Route matched with those values\"} | true",
                "{\"type\":\"/std-errors\",\"status\":404,\"title\":\"Could not retrieve a resource\"} | false",
                "{} | false",
                "'' | false",
            })
    void tellsAnUnknownPathFromAnAbsentResource(String body, boolean isPathUnknown) {
        answer(404, body);

        assertThat(failure(client.get(), NotFoundException.class).isPathUnknown())
                .isEqualTo(isPathUnknown);
    }
}
