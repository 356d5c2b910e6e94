package dev.meshmanager.kuma.deploy.credential;

import dev.meshmanager.core.Token;
import dev.meshmanager.kuma.internal.JsonWebToken;
import dev.meshmanager.kuma.internal.Trees;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * What a token says: for whom it is, how long it is valid, and which key signed it. Immutable.
 *
 * <p>Anybody can write such claims: until {@link #isSignedBy} is true, they are what the token claims.
 *
 * <pre>{@code
 * TokenContent content = TokenContent.of(Token.of(Files.readString(Path.of("token"))));
 * System.out.println(content + ", " + content.validFor(Instant.now()).toDays() + " days left");
 * }</pre>
 */
public final class TokenContent {
    private final JsonWebToken token;

    private TokenContent(JsonWebToken token) {
        this.token = token;
    }

    /**
     * Returns the content of a token of any kind.
     *
     * @throws IllegalArgumentException if the text is not a JSON web token; the message does not show it
     */
    public static TokenContent of(Token token) {
        return new TokenContent(JsonWebToken.parse(token.reveal()));
    }

    /** Returns the kind of the token. Empty if it has none of Kuma's claims. */
    public Optional<TokenKind> kind() {
        if (has("Zone")) {
            return Optional.of(TokenKind.ZONE);
        }
        if (has("Mesh")) {
            return Optional.of(TokenKind.DATAPLANE);
        }
        return has("Name") ? Optional.of(TokenKind.USER) : Optional.empty();
    }

    private boolean has(String claim) {
        return Trees.has(token.claims(), claim);
    }

    /** Returns the id of the key that signed the token. Empty if the token does not name one. */
    public Optional<String> keyId() {
        return nonEmpty(Trees.text(token.header(), "kid"));
    }

    /** Returns the id of the token, by which it is revoked. Empty if it has none. */
    public Optional<String> id() {
        return claim("jti");
    }

    /** Returns the name of the proxy or of the user. Empty for all proxies, and for zones. */
    public Optional<String> name() {
        return claim("Name");
    }

    /** Returns the mesh of the proxies. Empty for other tokens. */
    public Optional<String> mesh() {
        return claim("Mesh");
    }

    /** Returns the tags that the proxy must have, with their allowed values. Empty for any tags. */
    public Map<String, List<String>> tags() {
        Map<String, List<String>> tags = new LinkedHashMap<>();
        for (String tag : Trees.object(token.claims(), "Tags").names()) {
            tags.put(tag, Trees.texts(token.claims(), "Tags", tag));
        }
        return Map.copyOf(tags);
    }

    /** Returns the type of the proxy, for example {@code dataplane}. Empty for other tokens. */
    public Optional<String> proxyType() {
        return claim("Type");
    }

    /** Returns the workload that the proxy must belong to. Empty for any workload. */
    public Optional<String> workload() {
        return claim("Workload");
    }

    /** Returns the zone. Empty for other tokens. */
    public Optional<String> zone() {
        return claim("Zone");
    }

    /** Returns the scopes of a zone token, for example {@code ingress}. Empty for other tokens. */
    public List<String> scope() {
        return Trees.texts(token.claims(), "Scope");
    }

    /** Returns the groups of the user. Empty for other tokens. */
    public List<String> groups() {
        return Trees.texts(token.claims(), "Groups");
    }

    /** Returns when the token was issued. Empty if it does not say so. */
    public Optional<Instant> issuedAt() {
        return time("iat");
    }

    /** Returns when the token becomes valid. Empty if it is valid at once. */
    public Optional<Instant> notBefore() {
        return time("nbf");
    }

    /** Returns when the token expires. Empty if it never does. */
    public Optional<Instant> expiresAt() {
        return time("exp");
    }

    /** Returns whether the token is in its time of validity. */
    public boolean isValidAt(Instant time) {
        return notBefore().map(start -> !time.isBefore(start)).orElse(true)
                && expiresAt().map(time::isBefore).orElse(true);
    }

    /** Returns how long the token is still valid. Zero if it has expired, and a very long time if it never does. */
    public Duration validFor(Instant now) {
        return expiresAt()
                .map(end -> end.isAfter(now) ? Duration.between(now, end) : Duration.ZERO)
                .orElse(Duration.ofSeconds(Long.MAX_VALUE));
    }

    /** Returns whether the private key of this public key signed the token. False for tokens of Kuma before 1.4. */
    public boolean isSignedBy(RSAPublicKey key) {
        return token.isSignedBy(key);
    }

    private Optional<Instant> time(String claim) {
        return Trees.at(token.claims(), claim)
                .flatMap(value -> value.asNumber())
                .map(seconds -> Instant.ofEpochSecond(seconds.longValue()));
    }

    private Optional<String> claim(String name) {
        return nonEmpty(Trees.text(token.claims(), name));
    }

    private static Optional<String> nonEmpty(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Returns for whom the token is and until when it is valid, in one line. The token itself is not shown. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ");
        kind().ifPresentOrElse(
                        kind -> {
                            switch (kind) {
                                case DATAPLANE -> {
                                    text.add(proxyType().orElse("dataplane") + " of mesh " + mesh().orElse(""));
                                    name().ifPresent(name -> text.add("name " + name));
                                    if (!tags().isEmpty()) {
                                        text.add("tags " + tags());
                                    }
                                    workload().ifPresent(workload -> text.add("workload " + workload));
                                }
                                case ZONE -> text.add("zone " + zone().orElse("") + " with scope " + scope());
                                case USER -> text.add("user " + name().orElse("") + " in groups " + groups());
                            }
                        },
                        () -> text.add("not a token of Kuma"));
        expiresAt().ifPresent(end -> text.add("until " + end));
        return text.toString();
    }
}
