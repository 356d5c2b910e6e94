package dev.meshmanager.konnect.testing.http;

import dev.meshmanager.core.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** An error response in the format of Konnect. */
public final class KonnectRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final AtomicLong TRACES = new AtomicLong(6_480_643_114_111_646_299L);

    private final transient KonnectAnswer answer;

    private KonnectRefusal(int status, String title, String detail, List<Map<String, Object>> parameters) {
        super(detail);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("status", status);
        problem.put("title", title);
        problem.put("type", "https://httpstatuses.com/" + status);
        problem.put("instance", "konnect:trace:" + TRACES.getAndIncrement());
        problem.put("detail", detail);
        if (!parameters.isEmpty()) {
            problem.put("invalid_parameters", parameters);
        }
        this.answer = new KonnectAnswer(
                status, "application/problem+json", JsonObject.of(problem).toString());
    }

    public KonnectAnswer answer() {
        return answer;
    }

    public static KonnectRefusal of(int status, String title, String detail) {
        return new KonnectRefusal(status, title, detail, List.of());
    }

    /** Returns the refusal of a member of the request. */
    public static KonnectRefusal invalid(String field, String rule, String reason, Map<String, Object> limits) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("field", field);
        parameter.put("rule", rule);
        parameter.put("reason", reason);
        parameter.put("source", "body");
        parameter.putAll(limits);
        return new KonnectRefusal(400, "Bad Request", "", List.of(parameter));
    }

    public static KonnectRefusal stillOnline(String zone) {
        String reason = "zone \"" + zone + "\" is still online. Disconnect the zone first";
        return new KonnectRefusal(
                400,
                "Bad Request",
                "Bad Request: cpID [invalid]: " + reason,
                List.of(Map.of("field", "cpID", "rule", "invalid", "reason", reason)));
    }

    public static KonnectRefusal unauthenticated() {
        return of(401, "Unauthenticated", "A valid token is required");
    }

    public static KonnectRefusal forbidden() {
        return of(403, "Forbidden", "Permission denied");
    }

    public static KonnectRefusal notFound(String what) {
        return of(404, "Not Found", what + " does not exist");
    }

    public static KonnectRefusal conflict(String detail) {
        return of(409, "Conflict", detail);
    }
}
