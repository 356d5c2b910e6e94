package dev.meshmanager.core.view;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.format.Yaml;
import dev.meshmanager.core.text.VisibleText;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One value: what lists show of it, and all its members, those that the SDK does not know included. Keys, passwords and
 * tokens are left out.
 *
 * @param title what it is
 * @param facts what lists show of it, by column
 * @param text the members in YAML
 */
public record Card(String title, Map<String, String> facts, String text) implements Viewable {
    /** More than this is folded up below the facts. */
    private static final long LINES = 40;

    /** Copies the facts, leaves secrets out of title and facts, and replaces characters that a terminal acts on. */
    public Card {
        Map<String, String> clean = new LinkedHashMap<>();
        facts.forEach((name, fact) -> clean.put(VisibleText.line(name), VisibleText.line(Redaction.of(fact))));
        title = VisibleText.line(Redaction.of(title));
        facts = Collections.unmodifiableMap(clean);
        text = VisibleText.lines(text);
    }

    /** Returns the card of a value as of now; see the other method. */
    public static Card of(Model model) {
        return of(model, Clock.systemUTC());
    }

    /**
     * Returns the card of a value; that of a resource names its kind and name, and has facts.
     *
     * @param clock tells the moment at which certificates are judged
     */
    public static Card of(Model model, Clock clock) {
        String text = Yaml.write(Redaction.of(model));
        if (!(model instanceof Resource resource)) {
            return new Card(nameOf(model), Map.of(), text);
        }
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Mesh", resource.meshName().orElse(""));
        facts.putAll(ResourceTable.facts(resource, clock.instant()));
        facts.values().removeIf(String::isEmpty);
        return new Card(resource.type() + " " + resource.name(), facts, text);
    }

    /** The name of the interface: that of the class is generated. */
    private static String nameOf(Model model) {
        Class<?>[] interfaces = model.getClass().getInterfaces();
        return interfaces.length == 1 ? interfaces[0].getSimpleName() : "";
    }

    @Override
    public String toHtml() {
        boolean isFolded = !facts.isEmpty() && text.lines().count() > LINES;
        String heading = title.isEmpty() ? "" : "<summary><b>" + Html.escape(title) + "</b></summary>";
        StringBuilder html = new StringBuilder("<details open=\"open\" class=\"rows\">" + heading);
        if (!facts.isEmpty()) {
            html.append("<table><tbody>");
            facts.forEach((name, value) -> html.append("<tr><th scope=\"row\">")
                    .append(Html.escape(name))
                    .append("</th><td>")
                    .append(Html.escape(value))
                    .append("</td></tr>"));
            html.append("</tbody></table>");
        }
        return html.append(isFolded ? "<details><summary>YAML</summary>" : "")
                .append("<pre style=\"overflow-x:auto;font-family:monospace\">")
                .append(Html.escape(text))
                .append("</pre>")
                .append(isFolded ? "</details>" : "")
                .append("</details>")
                .toString();
    }

    /** Returns the title, the facts and the text. */
    @Override
    public String toString() {
        List<String> lines = facts.entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue() + "\n")
                .toList();
        return title + "\n" + String.join("", lines) + (lines.isEmpty() ? "" : "\n") + text;
    }
}
