package dev.meshmanager.kuma.testing.wire;

import dev.meshmanager.core.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An exception that ends a call with an error response. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ServerAnswer answer;

    private Refusal(ServerAnswer answer) {
        super(answer.body(), null, false, false);
        this.answer = answer;
    }

    public ServerAnswer answer() {
        return answer;
    }

    public static Refusal notFound(String title) {
        return problem(404, title, "Not found");
    }

    public static Refusal badRequest(String detail) {
        return problem(400, "Bad Request", detail);
    }

    public static Refusal notAllowed(String detail) {
        return problem(405, "Method not allowed", detail);
    }

    public static Refusal invalid(String title, List<RefusedField> violations) {
        return problem(400, title, "Resource is not valid", violations);
    }

    public static Refusal invalid(String title, String field, String reason) {
        return invalid(title, List.of(new RefusedField(field, reason)));
    }

    public static Refusal problem(int status, String title, String detail) {
        return problem(status, title, detail, List.of());
    }

    public static Refusal problem(int status, String title, String detail, List<RefusedField> violations) {
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
        return new Refusal(ServerAnswer.json(status, JsonObject.of(problem)));
    }

    private static Map<String, String> parameter(RefusedField violation) {
        return ordered("field", violation.field(), "reason", violation.reason());
    }

    private static Map<String, String> cause(RefusedField violation) {
        return ordered("field", violation.field(), "message", violation.reason());
    }

    private static Map<String, String> ordered(String key, String value, String key2, String value2) {
        Map<String, String> map = new LinkedHashMap<>();
        map.put(key, value);
        map.put(key2, value2);
        return map;
    }

    /** Returns the response of the control plane's HTTP router, which is not a problem document. */
    public static Refusal noSuchPath() {
        return new Refusal(ServerAnswer.text(404, "404: Page Not Found"));
    }

    /** Returns a response without a body. */
    public static Refusal empty(int status) {
        return new Refusal(new ServerAnswer(status, "", ""));
    }

    /** Closes the connection without a response. */
    public static Refusal panic() {
        return new Refusal(ServerAnswer.none());
    }

    public static Refusal wrongMediaType() {
        return new Refusal(ServerAnswer.text(415, "415: Unsupported Media Type"));
    }

    public static Refusal noSuchMethod() {
        return new Refusal(ServerAnswer.text(405, "405: Method Not Allowed"));
    }
}
