package dev.meshmanager.kuma.deploy.credential;

import dev.meshmanager.core.Token;
import dev.meshmanager.kuma.DataplaneTokenRequest;
import dev.meshmanager.kuma.internal.JsonWebToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Issues tokens without a control plane, from a signing key. The tokens are those that a control plane with this key
 * issues: JSON web tokens with the claims of Kuma, valid from five seconds ago.
 *
 * <p><b>Threads.</b> Safe for use by many threads.
 *
 * <pre>{@code
 * TokenIssuer issuer = TokenIssuer.of(SigningKey.ofPem("1", Files.readString(Path.of("key.pem"))));
 * issuer.user("ci", Set.of("mesh-system:admin"), Duration.ofDays(1)).writeTo(Path.of("token"));
 * }</pre>
 */
public final class TokenIssuer {
    /** The default of control planes. */
    private static final Duration TEN_YEARS = Duration.ofDays(3650);
    /** Tokens become valid this much earlier, for control planes whose clocks are slow. */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    private static final Set<String> SCOPES = Set.of("ingress", "egress", "cp");

    private final SigningKey key;
    private final Clock clock;

    private TokenIssuer(SigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** Returns an issuer that signs with this key. */
    public static TokenIssuer of(SigningKey key) {
        return new TokenIssuer(key, Clock.systemUTC());
    }

    /** Returns an issuer that signs with the same key and takes the time from this clock. */
    public TokenIssuer withClock(Clock other) {
        return new TokenIssuer(key, other);
    }

    /**
     * Issues a token for data plane proxies.
     *
     * @param request sets at least the mesh, whose signing key this issuer must have
     * @throws IllegalStateException if the mesh is not set
     */
    public Token dataplane(Consumer<DataplaneTokenRequest.Builder> request) {
        DataplaneTokenRequest.Builder builder = DataplaneTokenRequest.builder();
        request.accept(builder);
        return dataplane(builder.build());
    }

    /** Issues a token for data plane proxies. It is valid for ten years if the request does not say how long. */
    public Token dataplane(DataplaneTokenRequest request) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("Name", request.name().orElse(""));
        claims.put("Mesh", request.mesh());
        claims.put("Tags", tags(request.tags()));
        claims.put("Type", request.proxyType().orElse("dataplane"));
        claims.put("Workload", request.workload().orElse(""));
        return sign(claims, request.validFor().orElse(TEN_YEARS));
    }

    /**
     * Issues a token for the zone proxies of a zone, and for its control plane if the scope has {@code cp}.
     *
     * @param scope {@code ingress}, {@code egress} or both; Kong Mesh also knows {@code cp}
     * @throws IllegalArgumentException if the scope is empty or has something else
     */
    public Token zone(String zone, Set<String> scope, Duration validFor) {
        if (scope.isEmpty() || !SCOPES.containsAll(scope)) {
            throw new IllegalArgumentException("the token of the zone " + zone
                    + " needs a scope of ingress, egress or cp, not " + new TreeSet<>(scope));
        }
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("Zone", zone);
        claims.put("Scope", List.copyOf(new TreeSet<>(scope)));
        return sign(claims, validFor);
    }

    /**
     * Issues a token for a user of the API.
     *
     * @param groups the groups of the user, for example {@code mesh-system:admin}
     */
    public Token user(String name, Set<String> groups, Duration validFor) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("Name", name);
        claims.put("Groups", List.copyOf(new TreeSet<>(groups)));
        return sign(claims, validFor);
    }

    private static Map<String, List<String>> tags(Map<String, List<String>> requested) {
        Map<String, List<String>> tags = new TreeMap<>();
        requested.forEach((tag, values) -> tags.put(tag, List.copyOf(new TreeSet<>(values))));
        return tags;
    }

    /** Returns the number of the signing key. */
    @Override
    public String toString() {
        return "TokenIssuer(key " + key.id() + ")";
    }

    private Token sign(Map<String, Object> claims, Duration validFor) {
        if (validFor.isNegative() || validFor.isZero()) {
            throw new IllegalArgumentException("a token must be valid for a positive time, not " + validFor);
        }
        Instant now = clock.instant();
        long start = now.minus(CLOCK_SKEW).getEpochSecond();
        claims.put("exp", now.plus(validFor).getEpochSecond());
        claims.put("nbf", start);
        claims.put("iat", start);
        claims.put("jti", UUID.randomUUID().toString());
        return Token.of(JsonWebToken.sign(key.id(), claims, key.privateKey()));
    }
}
