package dev.meshmanager.kuma.validation.text;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks and renders the Go templates of names and IDs. Only fields and labels are rendered. */
public final class GoTemplates {
    private static final Pattern ACTION = Pattern.compile("\\{\\{-?\\s*(.*?)\\s*-?}}", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("\\.([A-Za-z]\\w*)");
    private static final Pattern LABEL = Pattern.compile("label\\s+(?:\"[^\"]*\"|`[^`]*`)");
    /** A string, a character, a word, a field, a number, a variable, a comment or a separator. */
    private static final Pattern TOKEN =
            Pattern.compile("\\G(?:\"(?:[^\"\\\\\n]|\\\\.)*+\"|`[^`]*+`|'(?:[^'\\\\\n]|\\\\.[^']*+)'"
                    + "|(?:([A-Za-z_]\\w*)(?:\\.\\w+)*+|(?:\\.\\w+)++|\\.|[-+]?\\d[\\w.]*+|\\$\\w*(?:\\.\\w+)*+)"
                    + "(?=[\\s.,|:()=]|$)|/\\*.*\\*/|:?=|[|(),\\s])");

    private static final Set<String> KNOWN_WORDS = Set.of(
            "label",
            "and",
            "or",
            "not",
            "len",
            "index",
            "slice",
            "print",
            "printf",
            "println",
            "html",
            "js",
            "call",
            "urlquery",
            "eq",
            "ne",
            "lt",
            "le",
            "gt",
            "ge",
            "true",
            "false",
            "nil",
            "if",
            "else",
            "end",
            "range",
            "with",
            "define",
            "template",
            "block",
            "break",
            "continue");

    private GoTemplates() {}

    /** Returns why the template cannot be parsed. Empty if no error was found. */
    public static Optional<String> check(String template) {
        String text = ACTION.matcher(template).replaceAll("");
        if (text.contains("{{")) {
            return Optional.of("must be a Go template: an action is not closed");
        }
        Matcher actions = ACTION.matcher(template);
        while (actions.find()) {
            if (actions.group(1).isEmpty()) {
                return Optional.of("must be a Go template: an action is empty");
            }
            Optional<String> malformed = checkAction(actions.group(1));
            if (malformed.isPresent()) {
                return malformed;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> checkAction(String action) {
        int end = 0;
        Matcher token = TOKEN.matcher(action);
        while (token.find() && token.start() == end) {
            end = token.end();
            String word = token.group(1);
            if (word != null && !KNOWN_WORDS.contains(word)) {
                return Optional.of("must be a Go template: there is no function " + word);
            }
        }
        return end == action.length()
                ? Optional.empty()
                : Optional.of("must be a Go template: there is no \"" + action.substring(end) + "\" in one");
    }

    /** Returns whether an action is a field that is not in {@code fields}. */
    public static boolean hasUnknownField(String template, Map<String, String> fields) {
        return ACTION.matcher(template)
                .results()
                .map(action -> FIELD.matcher(action.group(1)))
                .anyMatch(field -> field.matches() && !fields.containsKey(field.group(1)));
    }

    /** Returns the text with the fields filled in. Empty if the template contains other actions. */
    public static Optional<String> render(String template, Map<String, String> fields) {
        boolean plain = ACTION.matcher(template)
                .results()
                .map(action -> action.group(1))
                .allMatch(action -> {
                    Matcher field = FIELD.matcher(action);
                    return field.matches() && fields.containsKey(field.group(1))
                            || LABEL.matcher(action).matches();
                });
        return plain
                ? Optional.of(ACTION.matcher(template).replaceAll(action -> value(action, fields)))
                : Optional.empty();
    }

    private static String value(MatchResult action, Map<String, String> fields) {
        String name = action.group(1);
        return Matcher.quoteReplacement(name.startsWith(".") ? fields.get(name.substring(1)) : "label");
    }
}
