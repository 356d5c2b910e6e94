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
 * Issues tokens that the control plane signs. API path: {@code /tokens}.
 *
 * <p><b>Failures.</b> All calls fail with a {@link dev.meshmanager.core.error.MeshException}. They are not retried. If
 * the control plane does not have the signing key, they fail with a
 * {@link dev.meshmanager.core.error.NotFoundException}.
 *
 * <p><b>Threads.</b> Safe for use by many threads. All calls block.
 *
 * <pre>{@code
 * Token token = kuma.tokens().dataplane(t -> t.mesh("default").putTag("kuma.io/service", "web"));
 * }</pre>
 */
public final class TokenClient {
    /** The characters that {@code Authorization: Bearer} allows according to RFC 6750. */
    private static final Pattern TOKEN = Pattern.compile("[\\w.~+/-]+=*");

    private final TokenApi api;
    private final String url;

    TokenClient(TokenApi api, String url) {
        this.api = api;
        this.url = url;
    }

    /**
     * Issues a token for data plane proxies. API path: {@code /tokens/dataplane}.
     *
     * @param request sets at least the mesh
     * @throws IllegalStateException if the mesh is not set
     */
    public Token dataplane(Consumer<DataplaneTokenRequest.Builder> request) {
        DataplaneTokenRequest.Builder builder = DataplaneTokenRequest.builder();
        request.accept(builder);
        return dataplane(builder.build());
    }

    /** Issues a token for data plane proxies. API path: {@code /tokens/dataplane}. */
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
     * Issues a token for the zone proxies of a zone. API path: {@code /tokens/zone}.
     *
     * @param scope {@code ingress}, {@code egress} or both
     */
    public Token zone(String zone, Set<String> scope, Duration validFor) {
        return issue("zone", Map.of("zone", zone, "scope", List.copyOf(scope), "validFor", GoDuration.print(validFor)));
    }

    /**
     * Issues a token for a user of the API. API path: {@code /tokens/user}.
     *
     * @param groups the groups of the user
     */
    public Token user(String name, Set<String> groups, Duration validFor) {
        return issue(
                "user", Map.of("name", name, "groups", List.copyOf(groups), "validFor", GoDuration.print(validFor)));
    }

    private Token issue(String type, Map<String, ?> request) {
        return api.issue(type, Bodies.jsonOnce(JsonObject.of(request).toString()))
                .map(TokenClient::token)
                .execute();
    }

    /** The message does not quote the body, which may contain a secret in another format. */
    private static Token token(ResponseBody body) {
        String text = Bodies.text(body).strip();
        if (!TOKEN.matcher(text).matches()) {
            throw new JsonException(
                    "expected a token, but the response is a text of " + text.length() + " other characters");
        }
        return Token.of(text);
    }

    /** Returns the base URL. */
    @Override
    public String toString() {
        return "TokenClient(" + url + ")";
    }
}
