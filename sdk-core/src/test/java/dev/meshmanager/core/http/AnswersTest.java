package dev.meshmanager.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.GenericMeshResource;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.core.error.ConflictException;
import dev.meshmanager.core.error.ForbiddenException;
import dev.meshmanager.core.error.InvalidRequestException;
import dev.meshmanager.core.error.MalformedResponseException;
import dev.meshmanager.core.error.MethodNotAllowedException;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.core.error.RateLimitedException;
import dev.meshmanager.core.error.ServerException;
import dev.meshmanager.core.error.UnauthorizedException;
import dev.meshmanager.core.exchange.Answer;
import dev.meshmanager.core.exchange.Bodies;
import dev.meshmanager.core.exchange.Exchange;
import dev.meshmanager.core.json.JsonException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest extends HttpTest {
    private static final Map<Integer, Class<? extends ApiException>> CLASSES = Map.of(
            400, InvalidRequestException.class,
            401, UnauthorizedException.class,
            403, ForbiddenException.class,
            404, NotFoundException.class,
            405, MethodNotAllowedException.class,
            409, ConflictException.class,
            422, InvalidRequestException.class,
            429, RateLimitedException.class,
            500, ServerException.class,
            418, ApiException.class);

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 409, 418, 422, 429, 500})
    void tellsTheStatusesApart(int status) {
        ApiException failure = failureOf(status, "");
        assertThat(failure).isExactlyInstanceOf(CLASSES.get(status));
        assertThat(failure.status()).isEqualTo(status);
    }

    @Test
    void showsTheControlPlanesOwnWords() {
        String body =
                "{\"type\":\"/std-errors\",\"status\":400,\"title\":\"Could not process a resource\",\"detail\":\"Resource is not valid\","
                        + "\"invalid_parameters\":[{\"field\":\"spec.to[0]\",\"reason\":\"must be set\",\"rule\":\"enum\",\"choices\":[\"a\",\"b\"]},"
                        + "{\"field\":\"name\",\"reason\":\"too long\"}],\"trace\":7}";
        ApiException failure = failureOf(400, body);
        assertThat(failure)
                .hasMessage("GET /things: 400 Bad Request: Could not process a resource (Resource is not valid):"
                        + " spec.to[0]: must be set; name: too long");
        assertThat(failure.problem().violations()).hasSize(2);
        assertThat(failure.problem().violations().get(0).choices())
                .containsExactly(JsonValue.of("a"), JsonValue.of("b"));
        assertThat(failure.problem().unknownFields().get("trace")).contains(JsonValue.of(7));
        assertThat(failure.body()).isEqualTo(body);
    }

    @Test
    void readsTheOlderCauses() {
        ApiException failure = failureOf(
                400,
                "{\"title\":\"Could not create a resource\",\"details\":\"Resource is not valid\",\"causes\":[{\"field\":\"mesh\",\"message\":\"no such mesh\"}]}");
        assertThat(failure)
                .hasMessage("GET /things: 400 Bad Request: Could not create a resource (Resource is not valid):"
                        + " mesh: no such mesh");
        assertThat(failure.problem().violations().get(0).field()).contains("mesh");
        assertThat(failure.problem().violations().get(0).reason()).contains("no such mesh");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "404 | 404: Page Not Found | 404 Not Found: 404: Page Not Found",
                "500 | `two\n  lines\t` | 500 Internal Server Error: two lines",
                "502 | <html><head><title>502 Bad Gateway</title><style>a{}</style></head><body><center><h1>502 Bad Gateway</h1></center><hr>nginx</body></html> | 502 Bad Gateway: 502 Bad Gateway nginx",
                "503 | `` | 503 Service Unavailable",
                "503 | `  \n` | 503 Service Unavailable",
                "400 | {\"title\":\"Could not pro | 400 Bad Request: {\"title\":\"Could not pro",
                "400 | {\"title\":{\"text\":1.0}} | 400 Bad Request: {\"title\":{\"text\":1.0}}",
                "401 | {\"message\":\"Unauthorized\"} | 401 Unauthorized: {\"message\":\"Unauthorized\"}",
                "401 | {} | 401 Unauthorized",
                "400 | ` \n{\"title\":\"Indented\"}` | 400 Bad Request: Indented",
                "400 | [\"a list\"] | 400 Bad Request: [\"a list\"]",
                "404 | {\"title\":\"Not found\",\"detail\":\" \"} | 404 Not Found: Not found",
                "418 | teapot | 418: teapot"
            })
    void makesABodyOfAnyShapeReadable(int status, String body, String reason) {
        ApiException failure =
                failure(enqueue(status, body).retries(RetryPolicy.NONE).build().get(), ApiException.class);
        assertThat(failure).hasMessage("GET /things: " + reason);
        assertThat(failure.body()).isEqualTo(body);
    }

    @Test
    void keepsWhatAForeignShapeSays() {
        assertThat(failureOf(401, "{\"message\":\"Unauthorized\"}")
                        .problem()
                        .unknownFields()
                        .get("message"))
                .contains(JsonValue.of("Unauthorized"));
        assertThat(failureOf(400, "{\"title\":{\"text\":1}}")
                        .problem()
                        .unknownFields()
                        .get("title"))
                .isNotEmpty();
    }

    @Test
    void shortensAnEndlessBody() {
        ApiException failure = failureOf(500, "x".repeat(200_000));
        assertThat(failure).hasMessage("GET /things: 500 Internal Server Error: " + "x".repeat(200) + "...");
        assertThat(failure.body()).hasSize(64 * 1024);
    }

    @Test
    void givesHeadersByAnyCase() {
        answer(500, "", "X-Trace: abc");
        ApiException failure = failure(client().build().get(), ApiException.class);
        assertThat(failure.header("x-trace")).contains("abc");
        assertThat(failure.header("X-TRACE")).contains("abc");
        assertThat(failure.header("X-Other")).isEmpty();
    }

    @Test
    void namesTheQueryOfTheRequest() {
        server.enqueue(new MockResponse.Builder().code(404).build());
        assertThatThrownBy(() -> client().build().api.search("a b").execute())
                .hasMessage("GET /things?name=a%20b: 404 Not Found");
    }

    @Test
    void saysWhereAnAnswerIsNotWhatItShouldBe() {
        answer(200, "{\"type\":\"Thing\",\"name\":\"a\",\"labels\":{\"team\":5}}");
        MalformedResponseException failure = failure(
                client().build()
                        .api
                        .get()
                        .map(body -> Bodies.<GenericMeshResource>read(GenericMeshResource.class, body)),
                MalformedResponseException.class);
        assertThat(failure)
                .hasMessage("GET /things: 200 with a body that cannot be read:"
                        + " Expected a string but was NUMBER at path $.labels.team")
                .hasCauseInstanceOf(JsonException.class);
        assertThat(failure.status()).isEqualTo(200);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": [1, | JSON ends too early at path $.a[1]",
                "`` | JSON ends too early at path $",
                "<html>login</html> | Not JSON at path $",
                "{\"a\": 1} x | Not JSON at path $",
                "{'a': 1} | Not JSON at path $."
            })
    void saysWhereAnAnswerIsNotJson(String body, String reason) {
        answer(200, body);
        MalformedResponseException failure = failure(client().build().getJson(), MalformedResponseException.class);
        assertThat(failure)
                .hasMessageStartingWith("GET /things: 200 with a body that cannot be read: ")
                .hasMessageContaining(reason);
    }

    @Test
    void saysThatABodyIsMissing() {
        server.enqueue(new MockResponse.Builder().code(204).build());
        assertThat(failure(client().build().getJson(), MalformedResponseException.class))
                .hasMessage("GET /things: 204 with a body that cannot be read: JSON ends too early at path $");
    }

    @Test
    void readsAMissingBodyAsNoText() {
        server.enqueue(new MockResponse.Builder().code(204).build());
        assertThat(client().build().api.delete().map(Bodies::text).execute()).isEmpty();
    }

    @Test
    void givesTheStatusOfAnAnswer() {
        answer(201, "made");
        assertThat(client().build().get().executeForAnswer()).isEqualTo(new Answer<>(201, "made"));
    }

    @Test
    void changesTheAnswerWithItsStatus() {
        answer(202, "made");
        assertThat(client().build()
                        .get()
                        .mapAnswer(answer -> new Answer<>(answer.status(), answer.status() + answer.body()))
                        .executeForAnswer())
                .isEqualTo(new Answer<>(202, "202made"));
    }

    @Test
    void makesTheSameCallAgain() {
        answer(200, "one");
        answer(200, "two");
        Exchange<String> call = client().build().get();
        assertThat(call.execute()).isEqualTo("one");
        assertThat(call.execute()).isEqualTo("two");
        assertThat(call).hasToString("GET /things");
    }

    @Test
    void handsOnWhatAConversionThrows() {
        answer(200, "here");
        answer(200, "here");
        AssertionError error = new AssertionError("no such class");
        Exchange<String> broken = client().build().get().map(text -> {
            throw error;
        });
        assertThatThrownBy(() -> broken.executeAsync().get(20, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCause(error);
        assertThatThrownBy(broken::execute)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("GET /things: java.lang.AssertionError: no such class")
                .hasCause(error);
    }

    @Test
    void showsTheCallersStack() {
        assertThat(failureOf(404, "").getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("showsTheCallersStack"));
    }

    private ApiException failureOf(int status, String body) {
        return failure(enqueue(status, body).retries(RetryPolicy.NONE).build().get(), ApiException.class);
    }

    private TestClient.Builder enqueue(int status, String body) {
        answer(status, body);
        return client();
    }
}
