package dev.meshmanager.core.error;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.json.JsonException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A response with an error status.
 *
 * @param request the method and the URL, or the path, with its query
 * @param status the HTTP status
 * @param headers the headers, by name in lower case
 * @param body the body as text, possibly truncated
 */
public record ErrorResponse(String request, int status, Map<String, List<String>> headers, String body) {
    private static final int SHOWN = 200;

    /** Creates a response. No argument may be null. */
    public ErrorResponse {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(headers, "headers");
        Objects.requireNonNull(body, "body");
    }

    /**
     * Returns the problem that the body reports. If the body is not JSON of the known shape, its text is the title of
     * an otherwise empty problem.
     */
    Problem problem() {
        if (body.stripLeading().startsWith("{")) {
            try {
                return orTitled(Json.read(Problem.class, body));
            } catch (JsonException e) {
                return ofForeignShape();
            }
        }
        return body.isBlank()
                ? Problem.builder().build()
                : Problem.builder().title(plainText()).build();
    }

    /** Gateways have other members, for example {@code {"message": "no Route matched"}}. */
    private static Problem orTitled(Problem problem) {
        boolean saysSomething = problem.title().isPresent()
                || problem.detail().isPresent()
                || problem.details().isPresent()
                || !problem.violations().isEmpty()
                || problem.unknownFields().isEmpty();
        return saysSomething
                ? problem
                : problem.toBuilder()
                        .title(shorten(Json.toTree(problem).toString()))
                        .build();
    }

    private Problem ofForeignShape() {
        try {
            JsonValue tree = Json.parse(body);
            return Problem.builder()
                    .title(shorten(tree.toString()))
                    .unknownFields(tree.asObject().orElseThrow())
                    .build();
        } catch (JsonException e) {
            return Problem.builder().title(shorten(body)).build();
        }
    }

    /** Gateways respond with HTML pages, of which only the text is useful. */
    private String plainText() {
        String text = body;
        if (text.stripLeading().startsWith("<")) {
            text = text.replaceAll("(?is)<(script|style|head)\\b.*?</\\1>", " ").replaceAll("<[^>]*>", " ");
        }
        return shorten(text.replaceAll("\\s+", " ").strip());
    }

    private static String shorten(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }

    String reason(Problem problem) {
        StringBuilder reason = new StringBuilder().append(status);
        String name = StatusNames.of(status);
        reason.append(name.isEmpty() ? "" : " " + name);
        problem.title().ifPresent(title -> reason.append(": ").append(title));
        problem.detail()
                .or(problem::details)
                .filter(detail -> !detail.isBlank())
                .ifPresent(detail -> reason.append(" (").append(detail.strip()).append(')'));
        if (!problem.violations().isEmpty()) {
            reason.append(problem.violations().stream()
                    .map(violation -> violation.field().orElse("") + ": "
                            + violation.reason().orElse(""))
                    .collect(Collectors.joining("; ", ": ", "")));
        }
        problem.instance()
                .filter(instance -> instance.contains("trace:"))
                .ifPresent(trace -> reason.append(" [").append(trace).append(']'));
        return reason.toString();
    }
}
