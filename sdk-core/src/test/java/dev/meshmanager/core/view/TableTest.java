package dev.meshmanager.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.GenericGlobalResource;
import dev.meshmanager.core.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {
    private final Table table = new Table(
            "Things",
            List.of("Name", "Status"),
            List.of(List.of("a|b", "online"), List.of("<script>", "a\nb\u001b[31m")));

    @Test
    void alignsColumns() {
        assertThat(table).hasToString("""
                Things (2)
                NAME      STATUS
                a|b       online
                <script>  a b [31m""");
    }

    @Test
    void writesMarkdownThatStaysText() {
        assertThat(table.toMarkdown()).isEqualTo("""
                ## Things

                | Name | Status |
                | --- | --- |
                | a\\|b | online |
                | &lt;script&gt; | a b \\[31m |
                """);
    }

    @Test
    void writesHtmlWithHeadersAndSigns() {
        assertThat(table.toHtml())
                .contains("<caption>Things <small>2</small></caption>")
                .contains("<th scope=\"col\">Name</th>")
                .contains("<th scope=\"row\">&lt;script&gt;</th>")
                .contains("<span class=\"good\">\u25cf online</span>")
                .contains("a\nb\ufffd[31m");
    }

    @Test
    void marksStatesOnlyInTheirColumn() {
        assertThat(new Table("Zones", List.of("Name", "Status"), List.of(List.of("offline", "online"))).toHtml())
                .contains("<th scope=\"row\">offline</th>")
                .containsOnlyOnce("<span");
    }

    @Test
    void refusesRowsOfAnotherWidth() {
        assertThatThrownBy(() -> new Table("Things", List.of("Name"), List.of(List.of("a", "b"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Things: [a, b] has 2 texts for 1 columns");
    }

    @Test
    void framesAPage() {
        assertThat(Html.frame("<p class=\"a\">&amp;</p>"))
                .contains("srcdoc=\"&lt;p class=&quot;a&quot;&gt;&amp;amp;&lt;/p&gt;\"");
    }

    @Test
    void showsAResourceAsACard() {
        assertThat(Card.of(GenericGlobalResource.builder()
                                .type("Thing")
                                .name("<b>")
                                .build())
                        .toHtml())
                .contains("<summary><b>Thing &lt;b&gt;</b></summary>")
                .contains("type: Thing");
    }

    @Test
    void aCardLeavesSecretsOutAndFoldsALongText() {
        Card secret = Card.of(GenericGlobalResource.builder()
                .type("Secret")
                .name("key")
                .unknownFields(JsonObject.of("data", "aGk="))
                .build());
        assertThat(secret.toHtml()).contains("data: left out").doesNotContain("<summary>YAML</summary>");
        assertThat(secret.toString()).doesNotContain("aGk=");
        Card withFacts = new Card("T", Map.of("Status", "<on>"), "a: 1\n".repeat(41));
        assertThat(withFacts.toHtml())
                .contains("<th scope=\"row\">Status</th>")
                .contains("&lt;on&gt;")
                .contains("<summary>YAML</summary>");
        assertThat(withFacts.toString()).startsWith("T\nStatus: <on>\n\na: 1");
    }

    @Test
    void showsAnyValueAsOneElement() {
        assertThat(Html.of(table)).startsWith("<style>").endsWith(table.toHtml());
        assertThat(Html.of((Viewable) () -> "<!DOCTYPE html>")).startsWith("<iframe");
        assertThat(Html.of("<b>")).isEqualTo("<pre>&lt;b&gt;</pre>");
        assertThat(Html.of(
                        GenericGlobalResource.builder().type("Thing").name("a").build()))
                .contains("<b>Thing a</b>");
    }

    @Test
    void leavesEmptyColumnsOutButTheLast() {
        Table sparse = new Table("T", List.of("A", "B", "C"), List.of(List.of("", "x", ""), List.of("", "", "")));
        assertThat(sparse.withoutEmptyColumns().columns()).containsExactly("B", "C");
        assertThat(sparse.withoutEmptyColumns().rows()).containsExactly(List.of("x", ""), List.of("", ""));
    }
}
