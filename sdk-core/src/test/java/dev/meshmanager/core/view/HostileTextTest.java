package dev.meshmanager.core.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.GenericGlobalResource;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.core.error.ErrorResponse;
import dev.meshmanager.core.error.TransportException;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.json.JsonException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What a server or a document says shows in no output as something that a terminal or a browser acts on. */
class HostileTextTest {
    private static final String HOSTILE = "a\u001b[2J\u0007\u009b31m\r\u202e\u2066\u200b\u2028b";
    private static final String URL = "https://user:hunter2@host/?token=hunter3";

    @Test
    void neverReachesTablesAndCards() {
        Table table = new Table(HOSTILE, List.of(HOSTILE), List.of(List.of(HOSTILE), List.of(URL)));
        Card card = new Card(HOSTILE, Map.of(HOSTILE, HOSTILE, "URL", URL), HOSTILE);
        Model model = GenericGlobalResource.builder()
                .type(HOSTILE)
                .name(HOSTILE)
                .putLabel(HOSTILE, HOSTILE)
                .unknownFields(JsonObject.of(HOSTILE, URL))
                .build();
        Table members = ResourceTable.of(List.of(model));

        assertThat(Stream.of(
                        table.toString(),
                        table.toMarkdown(),
                        table.toHtml(),
                        card.toString(),
                        card.toHtml(),
                        Card.of(model).toString(),
                        Html.of(model),
                        Html.of(HOSTILE + URL),
                        members.toString(),
                        members.toMarkdown(),
                        members.toHtml()))
                .allSatisfy(HostileTextTest::assertClean);
    }

    @Test
    void neverReachesMessagesOrStackTraces() {
        ApiException answer = ApiException.of(new ErrorResponse(
                "GET /x?token=hunter2", 400, Map.of(), Json.write(JsonObject.of("title", HOSTILE + URL))));
        TransportException failure =
                new TransportException("GET /" + HOSTILE, new IOException("Unexpected status line: " + HOSTILE));
        JsonException json = Assertions.catchThrowableOfType(
                JsonException.class,
                () -> Json.read(
                        GenericGlobalResource.class,
                        "{\"type\":\"T\",\"name\":\"n\",\"labels\":{\"" + HOSTILE.replaceAll("\\p{Cntrl}", "")
                                + "\":[]}}"));

        for (Throwable thrown : List.of(answer, failure, json)) {
            Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                    .forEach(cause -> assertClean(String.valueOf(cause.getMessage())));
        }
        assertClean(answer.reason());
        assertThat(answer.request()).isEqualTo("GET /x?token=***");
        assertThat(answer.body()).contains("hunter2");
    }

    private static void assertClean(String output) {
        assertThat(output)
                .doesNotContainPattern("[\\p{Cntrl}&&[^\\n]]|[\\u0080-\\u009f\\u202e\\u2066\\u200b\\u2028]")
                .doesNotContain("hunter");
    }
}
