package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ends a call with an error answer. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    private Refusal(Answer answer) {
        super(answer.body(), null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }

    static Refusal notFound(String title) {
        return problem(404, title, "Not found");
    }

    static Refusal badRequest(String detail) {
        return problem(400, "Bad Request", detail);
    }

    static Refusal notAllowed(String detail) {
        return problem(405, "Method not allowed", detail);
    }

    static Refusal invalid(String title, List<Violation> violations) {
        return problem(400, title, "Resource is not valid", violations);
    }

    static Refusal invalid(String title, String field, String reason) {
        return invalid(title, List.of(new Violation(field, reason)));
    }

    static Refusal problem(int status, String title, String detail) {
        return problem(status, title, detail, List.of());
    }

    static Refusal problem(int status, String title, String detail, List<Violation> violations) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "/std-errors");
        problem.put("status", status);
        problem.put("title", title);
        problem.put("detail", detail);
        if (!violations.isEmpty()) {
            problem.put(
                    "invalid_parameters",
                    violations.stream().map(Refusal::parameter).toList());
        }
        problem.put("details", detail);
        if (!violations.isEmpty()) {
            problem.put("causes", violations.stream().map(Refusal::cause).toList());
        }
        return new Refusal(Answer.json(status, JsonObject.of(problem)));
    }

    private static Map<String, String> parameter(Violation violation) {
        return ordered("field", violation.field(), "reason", violation.reason());
    }

    private static Map<String, String> cause(Violation violation) {
        return ordered("field", violation.field(), "message", violation.reason());
    }

    private static Map<String, String> ordered(String key, String value, String key2, String value2) {
        Map<String, String> map = new LinkedHashMap<>();
        map.put(key, value);
        map.put(key2, value2);
        return map;
    }

    /** Returns what the control plane's HTTP router says, which knows nothing of problems. */
    static Refusal noSuchPath() {
        return new Refusal(Answer.text(404, "404: Page Not Found"));
    }

    /** Returns an answer without a word. */
    static Refusal empty(int status) {
        return new Refusal(new Answer(status, "", ""));
    }

    /** Closes the connection without an answer. */
    static Refusal panic() {
        return new Refusal(Answer.none());
    }

    static Refusal wrongMediaType() {
        return new Refusal(Answer.text(415, "415: Unsupported Media Type"));
    }

    static Refusal noSuchMethod() {
        return new Refusal(Answer.text(405, "405: Method Not Allowed"));
    }
}
