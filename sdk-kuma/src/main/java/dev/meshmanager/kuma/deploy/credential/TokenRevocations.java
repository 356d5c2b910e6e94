package dev.meshmanager.kuma.deploy.credential;

import dev.meshmanager.core.Token;
import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.kuma.secret.GlobalSecret;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tokens that a control plane refuses before they expire. To revoke all tokens of a key, delete the key instead.
 * Immutable.
 *
 * <pre>{@code
 * GlobalResourceClient<GlobalSecret> secrets = kuma.resources(GlobalSecret.TYPE);
 * TokenRevocations none = TokenRevocations.user();
 * TokenRevocations revoked = secrets.find(none.secretName()).map(none::reading).orElse(none).revoke(token);
 * kuma.apply(revoked.secret());
 * }</pre>
 */
public final class TokenRevocations {
    private final String name;
    private final Set<String> ids;

    private TokenRevocations(String name, Set<String> ids) {
        this.name = name;
        this.ids = ids;
    }

    /**
     * Returns an empty list for the tokens of data plane proxies of a mesh.
     *
     * <p>It is a {@link GlobalSecret} with the name of the mesh in its own name: a control plane does not look for a
     * secret in the mesh.
     */
    public static TokenRevocations dataplane(String mesh) {
        // pkg/tokens/builtin/components.go builds the key of the resource without a mesh in 2.11 to 3.0.
        return new TokenRevocations(TokenKind.DATAPLANE.revocationsName(Optional.of(mesh)), Set.of());
    }

    /** Returns an empty list for the tokens of zones. */
    public static TokenRevocations zone() {
        return new TokenRevocations(TokenKind.ZONE.revocationsName(Optional.empty()), Set.of());
    }

    /** Returns an empty list for the tokens of users. */
    public static TokenRevocations user() {
        return new TokenRevocations(TokenKind.USER.revocationsName(Optional.empty()), Set.of());
    }

    /**
     * Returns this list with the ids that a stored secret has.
     *
     * @throws IllegalArgumentException if the secret has another name than {@link #secretName}
     */
    public TokenRevocations reading(GlobalSecret stored) {
        if (!stored.name().equals(name)) {
            throw new IllegalArgumentException(
                    "expected the secret " + name + ", not " + VisibleText.part(stored.name()));
        }
        String text = stored.decodedData()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        Set<String> all = new LinkedHashSet<>(ids);
        for (String id : text.strip().split(",")) {
            if (!id.isBlank()) {
                all.add(id.strip());
            }
        }
        return new TokenRevocations(name, all);
    }

    /**
     * Returns this list with one more token.
     *
     * @throws IllegalArgumentException if the token is of another kind or for another mesh, or if it has no id
     */
    public TokenRevocations revoke(Token token) {
        TokenContent content = TokenContent.of(token);
        String expected = content.kind()
                .map(kind -> kind.revocationsName(kind == TokenKind.DATAPLANE ? content.mesh() : Optional.empty()))
                .orElseThrow(() -> new IllegalArgumentException("the token has none of Kuma's claims"));
        if (!expected.equals(name)) {
            throw new IllegalArgumentException(
                    "the token belongs in " + VisibleText.part(expected) + ", not in " + name);
        }
        return revoke(content.id().orElseThrow(() -> new IllegalArgumentException("the token has no id")));
    }

    /**
     * Returns this list with the id of one more token.
     *
     * @throws IllegalArgumentException if the id is blank or has a comma, which separates ids
     */
    public TokenRevocations revoke(String tokenId) {
        if (tokenId.isBlank() || tokenId.contains(",")) {
            throw new IllegalArgumentException("not the id of a token: " + VisibleText.part(tokenId));
        }
        Set<String> all = new LinkedHashSet<>(ids);
        all.add(tokenId.strip());
        return new TokenRevocations(name, all);
    }

    /** Returns the ids of the revoked tokens. */
    public List<String> ids() {
        return List.copyOf(ids);
    }

    /** Returns the name of the secret. */
    public String secretName() {
        return name;
    }

    /** Returns the secret with all ids. It replaces the stored one, so read that first. */
    public GlobalSecret secret() {
        return GlobalSecret.of(name, String.join(",", ids));
    }

    /** Returns the name of the secret and the number of tokens. */
    @Override
    public String toString() {
        return "TokenRevocations(" + name + ", " + ids.size() + " tokens)";
    }
}
