package dev.meshmanager.kuma.deploy.credential;

import dev.meshmanager.core.Token;
import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.kuma.internal.RsaKeys;
import dev.meshmanager.kuma.secret.GlobalSecret;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.secret.SecretValue;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A private RSA key that signs tokens, and the resources that hold it. A control plane accepts a token if it has the
 * key with the same id. It signs with the key that has the highest id. Immutable.
 *
 * <p><b>Rotation.</b> Create a key with the next id, store it beside the old one, issue the tokens again, and delete
 * the old key when all proxies and users have new tokens.
 *
 * <pre>{@code
 * SigningKey key = SigningKey.generate(2);
 * kuma.apply(key.dataplaneSecret("default"));
 * Token token = TokenIssuer.of(key).dataplane(t -> t.mesh("default").name("web-1"));
 * }</pre>
 */
public final class SigningKey {
    private static final Pattern SERIAL = Pattern.compile("0|[1-9]\\d{0,8}");
    private static final Pattern NAME =
            Pattern.compile("(?:dataplane|zone|user)-token-signing-key(?:-.+?)??(?:-(0|[1-9]\\d{0,8}))?");

    private final String id;
    private final RSAPrivateCrtKey key;

    private SigningKey(String id, RSAPrivateCrtKey key) {
        this.id = id;
        this.key = key;
    }

    /** Returns a new key with the id 1, which is the id of the first key of a control plane. */
    public static SigningKey generate() {
        return generate(1);
    }

    /**
     * Returns a new key of 2048 bits. Takes a tenth of a second.
     *
     * @param serial the id of the key, which must be higher than those of the keys that it replaces
     * @throws IllegalArgumentException if the number is negative
     */
    public static SigningKey generate(int serial) {
        return new SigningKey(checked(Integer.toString(serial)), (RSAPrivateCrtKey)
                RsaKeys.generate().getPrivate());
    }

    /**
     * Returns the key of a PEM text in PKCS #1 or PKCS #8, for example what {@code kumactl generate signing-key
     * --format pem} prints.
     *
     * @param id the id under which the control plane has the key: a number
     * @throws IllegalArgumentException if the id is not a number, or if the text has no unencrypted RSA private key
     */
    public static SigningKey ofPem(String id, String pem) {
        return new SigningKey(checked(id), RsaKeys.readPrivate(pem));
    }

    /**
     * Returns the key that a {@link Secret} or {@link GlobalSecret} holds.
     *
     * @throws IllegalArgumentException if its name is not that of a signing key, or if it has no RSA private key
     */
    public static SigningKey of(SecretValue secret) {
        Matcher name = NAME.matcher(secret.name());
        if (!name.matches()) {
            throw new IllegalArgumentException("not the name of a signing key, for example user-token-signing-key-1: "
                    + VisibleText.part(secret.name()));
        }
        byte[] pem = secret.decodedData()
                .orElseThrow(() ->
                        new IllegalArgumentException("the secret " + VisibleText.part(secret.name()) + " has no data"));
        return ofPem(name.group(1) == null ? "0" : name.group(1), new String(pem, StandardCharsets.ISO_8859_1));
    }

    private static String checked(String id) {
        if (!SERIAL.matcher(id).matches()) {
            throw new IllegalArgumentException("the id of a signing key is a number, not " + VisibleText.part(id));
        }
        return id;
    }

    /** Returns the id, which each token names in its header as {@code kid}. */
    public String id() {
        return id;
    }

    RSAPrivateCrtKey privateKey() {
        return key;
    }

    /** Returns the public key. It verifies tokens of this key. */
    public RSAPublicKey publicKey() {
        return RsaKeys.publicKey(key);
    }

    /**
     * Returns the public key as PEM, for control planes that verify tokens but must not issue any: the setting
     * {@code publicKeys} of a validator.
     */
    public String publicPem() {
        return RsaKeys.publicPem(publicKey());
    }

    /** Returns the private key as PEM, which is a secret. {@code kumactl --signing-key-path} reads it. */
    public Token privatePem() {
        return Token.of(RsaKeys.privatePem(key));
    }

    /** Returns an owner-only file with the private key as PEM. */
    public GeneratedFile file(String name) {
        return GeneratedFile.secret(name, RsaKeys.privatePem(key));
    }

    /** Returns the secret with the key that signs tokens for data plane proxies of a mesh. */
    public Secret dataplaneSecret(String mesh) {
        return Secret.builder()
                .mesh(mesh)
                .name(TokenKind.DATAPLANE.keyName(id, Optional.of(mesh)))
                .value(RsaKeys.privatePem(key))
                .build();
    }

    /** Returns the secret with the key that signs tokens for zone proxies. It belongs on the global control plane. */
    public GlobalSecret zoneSecret() {
        return globalSecret(TokenKind.ZONE);
    }

    /** Returns the secret with the key that signs tokens for users of the API. */
    public GlobalSecret userSecret() {
        return globalSecret(TokenKind.USER);
    }

    private GlobalSecret globalSecret(TokenKind kind) {
        return GlobalSecret.of(kind.keyName(id, Optional.empty()), RsaKeys.privatePem(key));
    }

    /** Keys are equal if they have the same id and the same private key. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SigningKey signingKey && id.equals(signingKey.id) && key.equals(signingKey.key);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return "SigningKey(" + id + ")";
    }
}
