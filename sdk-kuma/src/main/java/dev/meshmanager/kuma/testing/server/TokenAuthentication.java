package dev.meshmanager.kuma.testing.server;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Token;
import dev.meshmanager.kuma.deploy.credential.SigningKey;
import dev.meshmanager.kuma.deploy.credential.TokenContent;
import dev.meshmanager.kuma.deploy.credential.TokenIssuer;
import dev.meshmanager.kuma.deploy.credential.TokenKind;
import dev.meshmanager.kuma.deploy.credential.TokenRevocations;
import dev.meshmanager.kuma.internal.RsaKeys;
import dev.meshmanager.kuma.secret.GlobalSecret;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.testing.key.SigningKeys;
import dev.meshmanager.kuma.testing.wire.GoText;
import dev.meshmanager.kuma.testing.wire.Refusal;
import dev.meshmanager.kuma.testing.wire.ServerAnswer;
import dev.meshmanager.kuma.testing.wire.ServerRequest;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Identifies callers by their tokens, and refuses what only administrators may do. These are the rules of a control
 * plane with default settings for callers on another machine, taken from 2.14.3 and from the preview of 3.0.
 */
public final class TokenAuthentication {
    private static final String ADMINISTRATOR = "mesh-system:admin";
    private static final String BEARER = "Bearer ";
    private static final String KEY = "user-token-signing-key-";
    /** The id of the key that this control plane has without a stored secret. */
    private static final String OWN_KEY = "1";

    private static final Duration TEN_YEARS = Duration.ofDays(3650);
    private static final User ANONYMOUS = new User("mesh-system:anonymous", List.of("mesh-system:unauthenticated"));

    private final Function<String, Optional<GlobalSecret>> secrets;
    private final Clock clock;

    /** Reads keys and revocations from the stored secrets, by their names. */
    public TokenAuthentication(Function<String, Optional<GlobalSecret>> secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Returns the token of an administrator. */
    public static Token adminToken(Clock clock) {
        SigningKey key = SigningKey.ofPem(OWN_KEY, RsaKeys.privatePem((RSAPrivateCrtKey)
                SigningKeys.pair().getPrivate()));
        return TokenIssuer.of(key).withClock(clock).user(ADMINISTRATOR, Set.of(ADMINISTRATOR), TEN_YEARS);
    }

    /** Returns the response to a call about the caller itself; empty if a call may go on. Throws refusals. */
    public Optional<ServerAnswer> answer(ServerRequest request) {
        List<String> segments = request.segments();
        if (segments.isEmpty()) {
            // The control plane does not even look at the token.
            return Optional.empty();
        }
        User user = user(request.authorization());
        if (!user.isAdministrator()) {
            refuseSecrets(segments, user);
            refuseTokens(segments, user);
        }
        return segments.equals(List.of("who-am-i")) && request.isRead()
                ? Optional.of(ServerAnswer.json(user.toJson()))
                : Optional.empty();
    }

    private static void refuseSecrets(List<String> segments, User user) {
        boolean inMesh = segments.get(0).equals("meshes") && segments.size() > 2;
        String path = segments.get(inMesh ? 2 : 0);
        if (path.equals(Secret.TYPE.path())) {
            throw denied(user + " cannot access the resource of type " + GoText.quote(Secret.TYPE.name()));
        }
        if (path.equals(GlobalSecret.TYPE.path())) {
            throw denied(user + " cannot access the resource of type " + GoText.quote(GlobalSecret.TYPE.name()));
        }
    }

    private static void refuseTokens(List<String> segments, User user) {
        if (segments.size() == 2 && segments.get(0).equals("tokens")) {
            throw denied(
                    segments.get(1).equals("user")
                            ? "action not allowed"
                            : user + " cannot access generate " + segments.get(1) + " token");
        }
    }

    private static Refusal denied(String reason) {
        return Refusal.problem(403, "Access Denied", reason);
    }

    private User user(String authorization) {
        if (!authorization.startsWith(BEARER)) {
            return ANONYMOUS;
        }
        return content(authorization.substring(BEARER.length()))
                .filter(this::isAccepted)
                .map(content -> User.authenticated(content.name().orElse(""), content.groups()))
                .orElseThrow(() -> Refusal.problem(401, "Invalid authentication data", "Unauthenticated"));
    }

    private static Optional<TokenContent> content(String text) {
        try {
            return Optional.of(TokenContent.of(Token.of(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isAccepted(TokenContent token) {
        return token.kind().equals(Optional.of(TokenKind.USER))
                && token.isValidAt(clock.instant())
                && token.keyId().flatMap(this::key).filter(token::isSignedBy).isPresent()
                && token.id().filter(revoked()::contains).isEmpty();
    }

    private Optional<RSAPublicKey> key(String id) {
        Optional<GlobalSecret> stored = secrets.apply(KEY + id);
        if (stored.isEmpty() && id.equals(OWN_KEY)) {
            return Optional.of((RSAPublicKey) SigningKeys.pair().getPublic());
        }
        try {
            return stored.map(SigningKey::of).map(SigningKey::publicKey);
        } catch (IllegalArgumentException e) {
            // A secret without a key verifies nothing.
            return Optional.empty();
        }
    }

    private List<String> revoked() {
        TokenRevocations none = TokenRevocations.user();
        return secrets.apply(none.secretName()).map(none::reading).orElse(none).ids();
    }

    private record User(String name, List<String> groups) {
        static User authenticated(String name, List<String> groups) {
            List<String> all = new ArrayList<>(groups);
            all.add("mesh-system:authenticated");
            return new User(name, List.copyOf(all));
        }

        boolean isAdministrator() {
            return name.equals(ADMINISTRATOR) || groups.contains(ADMINISTRATOR);
        }

        JsonObject toJson() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("name", name);
            json.put("groups", groups);
            return JsonObject.of(json);
        }

        @Override
        public String toString() {
            return "user " + GoText.quote(name + "/" + String.join(",", groups));
        }
    }
}
