package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.core.error.TransportException;
import dev.meshmanager.core.error.UnknownKindException;
import dev.meshmanager.core.http.RetryPolicy;
import dev.meshmanager.kuma.testing.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every GET of the recorded deployment, answered over HTTP and read through the public API. */
@Tag("recordings")
class RecordingReplayTest {
    private final List<String> differences = new ArrayList<>();
    private int read;
    private int refused;
    private int inexpressible;

    @Test
    void everyAnswerIsReadAndWrittenBackUnchanged() throws IOException {
        try (Stream<Path> files = Files.list(TestData.path("recordings"))) {
            for (Path file : files.filter(name -> name.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                replay(file);
            }
        }
        System.out.printf(
                "recordings: %d answers read and equal, %d refusals as the right exception, %d requests that the API cannot"
                        + " express, %d differences%n",
                read, refused, inexpressible, differences.size());
        assertThat(differences).isEmpty();
        assertThat(read).isPositive();
    }

    private void replay(Path file) throws IOException {
        Recording recording = new Recording(TestData.lines(file));
        try (MockWebServer server = Servers.start(recording)) {
            try (KumaClient kuma = KumaClient.builder()
                    .url(server.url("/").toString())
                    .retries(RetryPolicy.NONE)
                    .build()) {
                for (Recording.Exchange exchange : recording.exchanges()) {
                    recording.replay(exchange);
                    replay(exchange, kuma);
                }
            }
        }
    }

    private void replay(Recording.Exchange exchange, KumaClient kuma) {
        // A size is a number in the public API.
        if (exchange.path().matches(".*[?&]size=(?!-?\\d+(&|$)).+")) {
            inexpressible++;
            return;
        }
        try {
            JsonValue answer = new RecordedCall(kuma, exchange.path()).make();
            if (exchange.status() == 200 && comparable(exchange.response()).equals(comparable(answer))) {
                read++;
            } else {
                differences.add(exchange.path() + " " + exchange.response() + "\n  became " + answer);
            }
        } catch (ApiException e) {
            check(exchange, e.status() == exchange.status() && e.getMessage().contains(" " + e.status() + " "), e);
        } catch (UnknownKindException e) {
            check(
                    exchange,
                    exchange.status() == 404 && exchange.response().toString().contains("Page Not Found"),
                    e);
        } catch (TransportException e) {
            check(
                    exchange,
                    exchange.status() == 0 && e.getMessage().endsWith("closed the connection without a response"),
                    e);
        } catch (RuntimeException e) {
            Throwable cause = e.getCause();
            check(exchange, cause instanceof ApiException && ((ApiException) cause).status() == exchange.status(), e);
        }
    }

    private void check(Recording.Exchange exchange, boolean right, RuntimeException failure) {
        if (right) {
            refused++;
        } else {
            differences.add(exchange.path() + " " + exchange.status() + " " + failure);
        }
    }

    /** The link to the next page is all that a list does not give back. */
    private static JsonValue comparable(JsonValue answer) {
        Map<String, Object> members =
                new LinkedHashMap<>(answer.asObject().map(JsonObject::raw).orElse(Map.of()));
        if (members.containsKey("items")) {
            members.remove("next");
            return JsonValue.of(members);
        }
        return answer;
    }
}
