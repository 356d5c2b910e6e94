package dev.meshmanager.kuma.matching.rules;

import dev.meshmanager.kuma.policy.HeaderMatch;
import dev.meshmanager.kuma.policy.HttpRouteMatch;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The hash by which the control plane names the matches of a rule: of their JSON text as Go writes it. */
public final class MatchesHash {
    private final StringBuilder text = new StringBuilder();

    private MatchesHash() {}

    /** Returns the hash of the matches of a rule, in Base64. */
    public static String of(List<HttpRouteMatch> matches) {
        String json = matches.stream().map(MatchesHash::json).collect(Collectors.joining(",", "[", "]"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(HttpRouteMatch match) {
        MatchesHash json = new MatchesHash();
        match.path()
                .ifPresent(path -> json.member(
                        "path",
                        "{\"value\":" + quote(path.value().orElse("")) + ",\"type\":"
                                + quote(path.type().map(Object::toString).orElse("")) + "}"));
        match.method().ifPresent(method -> json.member("method", quote(method.toString())));
        json.list("queryParams", match.queryParams(), MatchesHash::queryParam);
        json.list("headers", match.headers(), MatchesHash::header);
        return "{" + json.text + "}";
    }

    private static String queryParam(HttpRouteMatch.QueryParam param) {
        return "{\"type\":" + quote(param.type().map(Object::toString).orElse("")) + ",\"name\":"
                + quote(param.name().orElse("")) + ",\"value\":"
                + quote(param.value().orElse("")) + "}";
    }

    private static String header(HeaderMatch header) {
        MatchesHash json = new MatchesHash();
        header.type().ifPresent(type -> json.member("type", quote(type.toString())));
        json.member("name", quote(header.name().orElse("")));
        header.value().filter(value -> !value.isEmpty()).ifPresent(value -> json.member("value", quote(value)));
        return "{" + json.text + "}";
    }

    private <T> void list(String name, List<T> elements, Function<T, String> write) {
        if (!elements.isEmpty()) {
            member(name, elements.stream().map(write).collect(Collectors.joining(",", "[", "]")));
        }
    }

    private void member(String name, String json) {
        text.append(text.isEmpty() ? "" : ",")
                .append('"')
                .append(name)
                .append("\":")
                .append(json);
    }

    /** Go escapes characters that would be markup in HTML. */
    private static String quote(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : value.toCharArray()) {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                case '\b' -> quoted.append("\\b");
                case '\f' -> quoted.append("\\f");
                default -> {
                    if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
                        quoted.append(String.format("\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
