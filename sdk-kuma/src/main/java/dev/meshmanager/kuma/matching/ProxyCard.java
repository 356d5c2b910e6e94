package dev.meshmanager.kuma.matching;

import dev.meshmanager.core.text.Markdown;
import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.core.view.Html;
import dev.meshmanager.core.view.Redaction;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.core.view.Viewable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The facts about one proxy, as text, Markdown, HTML and in a notebook.
 *
 * <pre>{@code
 * System.out.println(matcher.describe("default", "web-1"));
 * }</pre>
 *
 * @param title the heading
 * @param facts single facts, by name
 * @param sections tables, for example with the configuration; none is empty
 */
public record ProxyCard(String title, Map<String, String> facts, List<Table> sections) implements Viewable {
    /** Copies the facts and the sections. */
    public ProxyCard {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        sections =
                sections.stream().filter(section -> !section.rows().isEmpty()).toList();
    }

    /** Returns this card with another section at the end, for example who may call the proxy. */
    public ProxyCard with(Table section) {
        List<Table> more = new ArrayList<>(sections);
        more.add(section);
        return new ProxyCard(title, facts, more);
    }

    /** Returns the section with this title; without rows if there is none. */
    public Table section(String wanted) {
        return sections.stream()
                .filter(section -> section.title().equals(wanted))
                .findFirst()
                .orElseGet(() -> new Table(wanted, List.of(), List.of()));
    }

    private Stream<String> lines() {
        return facts.entrySet().stream().map(fact -> fact.getKey() + ": " + fact.getValue());
    }

    /** Returns the title, the facts and the sections, one below the other. */
    @Override
    public String toString() {
        return Stream.concat(
                        Stream.of(Stream.concat(Stream.of(title), lines())
                                .map(line -> VisibleText.line(Redaction.of(line)))
                                .collect(Collectors.joining("\n"))),
                        sections.stream().map(Table::toString))
                .collect(Collectors.joining("\n\n"));
    }

    /** Returns the card in GitHub's Markdown. */
    public String toMarkdown() {
        return "# " + Markdown.text(Redaction.of(title)) + "\n\n"
                + lines().map(line -> "- " + Markdown.text(Redaction.of(line)) + "\n")
                        .collect(Collectors.joining())
                + sections.stream().map(section -> "\n" + section.toMarkdown()).collect(Collectors.joining());
    }

    @Override
    public String toHtml() {
        String rows = facts.entrySet().stream()
                .map(fact -> "<tr><th scope=\"row\">" + Html.escape(fact.getKey()) + "</th><td>"
                        + Html.escape(fact.getValue()) + "</td></tr>")
                .collect(Collectors.joining());
        return "<div class=\"rows\"><table><caption>" + Html.escape(title) + "</caption><tbody>" + rows
                + "</tbody></table>"
                + sections.stream().map(Table::toHtml).collect(Collectors.joining())
                + "</div>";
    }
}
