package dev.meshmanager.kuma;

import dev.meshmanager.core.GoDuration;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Token;
import dev.meshmanager.core.exchange.Bodies;
import dev.meshmanager.core.json.JsonException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import okhttp3.ResponseBody;

/**
 * Issues tokens, which the control plane signs. Safe for use by many threads.
 *
 * <p>Calls are not retried. They fail with a {@link dev.meshmanager.core.error.MeshException}; a control plane without
 * the signing key answers 404. API path: {@code /tokens}.
 */
public final class TokenClient {
    /** What {@code Authorization: Bearer} can carry, by RFC 6750. */
    private static final Pattern TOKEN = Pattern.compile("[\\w.~+/-]+=*");

    private final TokenApi api;

    TokenClient(TokenApi api) {
        this.api = api;
    }

    /** Returns a new token for data plane proxies. */
    public Token dataplane(Consumer<DataplaneTokenRequest.Builder> request) {
        DataplaneTokenRequest.Builder builder = DataplaneTokenRequest.builder();
        request.accept(builder);
        return dataplane(builder.build());
    }

    /** Returns a new token for data plane proxies. */
    public Token dataplane(DataplaneTokenRequest request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("mesh", request.mesh());
        request.name().ifPresent(name -> body.put("name", name));
        if (!request.tags().isEmpty()) {
            body.put("tags", request.tags());
        }
        request.proxyType().ifPresent(type -> body.put("type", type));
        request.workload().ifPresent(workload -> body.put("workload", workload));
        request.validFor().ifPresent(validFor -> body.put("validFor", GoDuration.print(validFor)));
        return issue("dataplane", body);
    }

    /**
     * Returns a new token for the zone proxies of a zone, where {@code scope} holds {@code ingress} or {@code egress}
     * or both.
     */
    public Token zone(String zone, Set<String> scope, Duration validFor) {
        return issue("zone", Map.of("zone", zone, "scope", List.copyOf(scope), "validFor", GoDuration.print(validFor)));
    }

    /** Returns a new token for a user of the API, as a member of {@code groups}. */
    public Token user(String name, Set<String> groups, Duration validFor) {
        return issue(
                "user", Map.of("name", name, "groups", List.copyOf(groups), "validFor", GoDuration.print(validFor)));
    }

    private Token issue(String sort, Map<String, ?> request) {
        return api.issue(sort, Bodies.jsonOnce(JsonObject.of(request).toString()))
                .map(TokenClient::token)
                .execute();
    }

    /** Not quoting the body, which may be a secret of another shape. */
    private static Token token(ResponseBody body) {
        String text = Bodies.text(body).strip();
        if (!TOKEN.matcher(text).matches()) {
            throw new JsonException("not a token, but " + text.length() + " characters of something else");
        }
        return Token.of(text);
    }
}
