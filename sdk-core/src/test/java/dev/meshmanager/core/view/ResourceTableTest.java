package dev.meshmanager.core.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.GenericGlobalResource;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.page.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ResourceTableTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-10T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void namesTheKindsWhereThereAreSeveral() {
        List<GenericGlobalResource> things = List.of(thing("Thing", "a"), thing("Other", "<b>"));
        assertThat(ResourceTable.of("", things, NOON)).hasToString("""
                Thing, Other (2)
                KIND   NAME  AGE
                Thing  a     2d
                Other  <b>   2d""");
        assertThat(ResourceTable.of(things).toHtml()).contains("&lt;b&gt;").doesNotContain("<b>");
    }

    @Test
    void aPageShowsItselfAndHowManyThereAre() {
        Page<GenericGlobalResource> page =
                new Page<>(List.of(thing("Thing", "a")), OptionalLong.of(7), Optional.of("100"));
        assertThat(page.toString()).startsWith("Thing (1)\nNAME  AGE\na     ").endsWith("\n1 of 7");
        assertThat(page.toHtml()).contains("<caption>Thing <small>1</small></caption>");
        assertThat(new Page<>(List.of(), OptionalLong.empty(), Optional.empty()))
                .hasToString("Items (0)\nNAME");
        assertThat(new Page<>(List.of("text"), OptionalLong.of(1), Optional.empty()))
                .hasToString("Items (1)\nNAME\ntext");
    }

    private static GenericGlobalResource thing(String type, String name) {
        return GenericGlobalResource.builder()
                .type(type)
                .name(name)
                .unknownFields(Json.read(JsonObject.class, "{\"spec\":{}}"))
                .modificationTime(Instant.parse("2026-01-08T11:00:00Z"))
                .build();
    }
}
