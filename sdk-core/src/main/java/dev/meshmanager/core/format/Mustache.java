package dev.meshmanager.core.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Renders the templates of {@code kumactl apply -v} and {@code kuma-dp run --dataplane-var}: Mustache, in the dialect
 * of the Go library github.com/hoisie/mustache. A value is escaped for HTML in {@code {{name}}} but not in
 * {@code {{{name}}}}. {@code #} and {@code ^} start sections, {@code !} starts a comment, and {@code =} sets
 * delimiters. The line break after the start of a section is dropped, but not the one after its end.
 *
 * <p>Two things are errors here but not in kumactl: a variable without a value, which kumactl replaces with an empty
 * text, and a partial, for which kumactl reads a file.
 */
final class Mustache {
    private static final int DEEPEST = 100;

    private final String template;
    private final TemplateVariables variables;
    private String open = "{{";
    private String close = "}}";
    private int at;
    private int depth;

    private Mustache(String template, TemplateVariables variables) {
        this.template = template;
        this.variables = variables;
    }

    /**
     * Renders the template.
     *
     * @throws Fault if it is malformed, or a variable has no value
     */
    static String render(String template, TemplateVariables variables) throws Fault {
        Mustache mustache = new Mustache(template, variables);
        StringBuilder out = new StringBuilder();
        mustache.render(mustache.section(null), List.of(variables), out);
        return out.toString();
    }

    /** Parses up to the end of the section with this name, or to the end of the template if the name is null. */
    private List<Part> section(@Nullable String name) throws Fault {
        List<Part> parts = new ArrayList<>();
        int start = at;
        if (++depth > DEEPEST) {
            throw new Fault(start, "sections nested deeper than " + DEEPEST + " levels");
        }
        while (true) {
            int tag = template.indexOf(open, at);
            if (tag < 0) {
                if (name != null) {
                    throw new Fault(start, "section " + MessageText.part(name) + " has no end");
                }
                parts.add(new Part(at, '"', template.substring(at), List.of()));
                return parts;
            }
            parts.add(new Part(at, '"', template.substring(at, tag), List.of()));
            String content = tag(tag);
            char sign = content.charAt(0);
            String rest = content.substring(1).strip();
            if (sign == '/') {
                if (!rest.equals(name)) {
                    throw new Fault(tag, "end of a section that is not open: " + MessageText.part(rest));
                }
                depth--;
                return parts;
            }
            if (sign == '#' || sign == '^') {
                skipLineBreak();
                parts.add(new Part(tag, sign, rest, section(rest)));
            } else if (sign == '{' && content.endsWith("}")) {
                parts.add(new Part(tag, sign, content.substring(1, content.length() - 1), List.of()));
            } else if (sign == '=') {
                setDelimiters(tag, content);
            } else if (sign == '>') {
                throw new Fault(tag, "partials are not supported");
            } else if (sign != '!' && sign != '{') {
                parts.add(new Part(tag, '$', content, List.of()));
            }
        }
    }

    /** Returns the content of the tag, which is not empty, and moves behind the tag. */
    private String tag(int start) throws Fault {
        int from = start + open.length();
        String end = template.startsWith("{", from) ? "}" + close : close;
        int to = template.indexOf(end, from);
        if (to < 0) {
            throw new Fault(start, open + " without " + end);
        }
        at = to + end.length();
        String content = template.substring(from, at - close.length()).strip();
        if (content.isEmpty()) {
            throw new Fault(start, "an empty tag");
        }
        return content;
    }

    private void skipLineBreak() {
        if (template.startsWith("\n", at)) {
            at++;
        } else if (template.startsWith("\r\n", at)) {
            at += 2;
        }
    }

    private void setDelimiters(int tag, String content) throws Fault {
        if (content.length() < 2 || !content.endsWith("=")) {
            throw new Fault(tag, "delimiters must be between = and =");
        }
        String[] delimiters = content.substring(1, content.length() - 1).strip().split(" ", 2);
        if (delimiters.length == 2 && !delimiters[0].isEmpty() && !delimiters[1].isEmpty()) {
            open = delimiters[0];
            close = delimiters[1];
        }
    }

    private void render(List<Part> parts, List<TemplateVariables> contexts, StringBuilder out) throws Fault {
        for (Part part : parts) {
            switch (part.kind) {
                case '"':
                    out.append(part.text);
                    break;
                case '#':
                case '^':
                    renderSection(part, contexts, out);
                    break;
                default:
                    String value = text(part, contexts);
                    out.append(part.kind == '{' ? value : escape(value));
            }
            if (out.length() > YamlReader.LONGEST) {
                throw new Fault(part.at, "more than " + YamlReader.LONGEST + " characters");
            }
        }
    }

    private void renderSection(Part part, List<TemplateVariables> contexts, StringBuilder out) throws Fault {
        Object value = find(part.text, contexts);
        if ((value == null) == (part.kind == '#')) {
            return;
        }
        List<TemplateVariables> inner = contexts;
        if (value instanceof TemplateVariables) {
            inner = new ArrayList<>();
            inner.add((TemplateVariables) value);
            inner.addAll(contexts);
        }
        render(part.parts, inner, out);
    }

    private String text(Part part, List<TemplateVariables> contexts) throws Fault {
        Object value = find(part.text, contexts);
        if (value instanceof String) {
            return (String) value;
        }
        String name = MessageText.part(part.text);
        String reason = value == null ? "no value for the variable " : "more than one value for the variable ";
        throw new Fault(part.at, reason + name + "; given are " + MessageText.part(variables.names()));
    }

    private static @Nullable Object find(String name, List<TemplateVariables> contexts) {
        for (TemplateVariables context : contexts) {
            Object value = context.find(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** Escapes a value like Go's html/template does. */
    private static String escape(String value) {
        StringBuilder escaped = new StringBuilder();
        Map<Character, String> escapes =
                Map.of('"', "&#34;", '\'', "&#39;", '&', "&amp;", '<', "&lt;", '>', "&gt;", '\0', "\uFFFD");
        for (char c : value.toCharArray()) {
            escaped.append(escapes.getOrDefault(c, String.valueOf(c)));
        }
        return escaped.toString();
    }

    /** A text, a variable or a section. {@code kind} is the character of the tag. */
    private record Part(int at, char kind, String text, List<Part> parts) {}

    /** The reason why a template cannot be rendered, and the index of the character. */
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;

        private final int at;

        Fault(int at, String reason) {
            super(reason);
            this.at = at;
        }

        int at() {
            return at;
        }
    }
}
