package dev.meshmanager.core.view;

import dev.meshmanager.core.Json;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.format.Yaml;

/**
 * One value with all its members, those that the SDK does not know included.
 *
 * @param title what it is
 * @param text the members in YAML
 */
public record Card(String title, String text) implements Viewable {
    /** Returns the card of a value; that of a resource names its kind and name. */
    public static Card of(Model model) {
        String title = model instanceof Resource resource ? resource.type() + " " + resource.name() : "";
        return new Card(title, Yaml.write(Json.toTree(model).asObject().orElse(JsonObject.EMPTY)));
    }

    @Override
    public String toHtml() {
        String heading = title.isEmpty() ? "" : "<summary><b>" + Html.escape(title) + "</b></summary>";
        return "<details open=\"open\">" + heading + "<pre style=\"overflow-x:auto\">" + Html.escape(text)
                + "</pre></details>";
    }

    /** Returns title and text. */
    @Override
    public String toString() {
        return title + "\n" + text;
    }
}
