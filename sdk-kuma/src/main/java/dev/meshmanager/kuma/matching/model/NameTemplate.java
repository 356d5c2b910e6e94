package dev.meshmanager.kuma.matching.model;

import dev.meshmanager.core.Resource;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Renders the Go templates of names: fields such as <code>{{ .Zone }}</code>, and labels of the resource. */
public final class NameTemplate {
    private static final Pattern ACTION =
            Pattern.compile("\\{\\{-?\\s*(?:\\.(\\w+)|label\\s+[\"`]([^\"`]+)[\"`])\\s*-?}}");

    private NameTemplate() {}

    /** Returns the name; empty if the resource lacks a label, or the template has an action that names do not need. */
    public static Optional<String> render(String template, Map<String, String> fields, Resource resource) {
        StringBuilder name = new StringBuilder();
        Matcher action = ACTION.matcher(template);
        while (action.find()) {
            String value = action.group(1) != null
                    ? fields.get(action.group(1))
                    : resource.labels().get(action.group(2));
            if (value == null) {
                return Optional.empty();
            }
            action.appendReplacement(name, Matcher.quoteReplacement(value));
        }
        action.appendTail(name);
        return name.indexOf("{{") >= 0 ? Optional.empty() : Optional.of(name.toString());
    }
}
