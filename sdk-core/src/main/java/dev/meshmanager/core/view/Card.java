package dev.meshmanager.core.view;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.format.Yaml;
import dev.meshmanager.core.json.Json;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A view of one value: the columns that lists show for it, and all its members, including unknown ones. Keys, passwords
 * and tokens are left out.
 *
 * <pre>{@code
 * System.out.println(Card.of(kuma.resources(Mesh.TYPE).get("default")));
 * }</pre>
 *
 * @param title the heading
 * @param facts the columns that lists show, by name
 * @param text the members as YAML
 */
public record Card(String title, Map<String, String> facts, String text) implements Viewable {
    /** Longer texts are collapsed in HTML. */
    private static final long LINES = 40;

    /** Creates a card with a copy of the facts. */
    public Card {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** Returns the card of a value at the current time; see {@link #of(Model, Clock)}. */
    public static Card of(Model model) {
        return of(model, Clock.systemUTC());
    }

    /**
     * Returns the card of a value. The title of a resource has its kind and name; only resources have facts.
     *
     * @param clock the time at which certificates are judged
     */
    public static Card of(Model model, Clock clock) {
        String text = Yaml.write(Redaction.of(Json.toTree(model)).asObject().orElse(JsonObject.EMPTY));
        if (!(model instanceof Resource resource)) {
            return new Card(nameOf(model), Map.of(), text);
        }
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Mesh", resource.meshName().orElse(""));
        facts.putAll(ResourceTable.facts(resource, clock.instant()));
        facts.values().removeIf(String::isEmpty);
        return new Card(resource.type() + " " + resource.name(), facts, text);
    }

    /** The name of the interface, because the name of the class is generated. */
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

    /** Returns the title, the facts and the text, one below the other. */
    @Override
    public String toString() {
        List<String> lines = facts.entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue() + "\n")
                .toList();
        return title + "\n" + String.join("", lines) + (lines.isEmpty() ? "" : "\n") + text;
    }
}
