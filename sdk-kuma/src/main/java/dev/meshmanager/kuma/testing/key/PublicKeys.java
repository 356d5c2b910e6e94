package dev.meshmanager.kuma.testing.key;

import dev.meshmanager.kuma.internal.RsaKeys;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Derives the public keys that zones receive from the global control plane's signing keys. */
public final class PublicKeys {
    private PublicKeys() {}

    /** Returns the data of the secret with the public key; empty if the data contains no private key in PKCS #1. */
    public static Optional<String> ofSecretData(String data) {
        try {
            String pem = new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8);
            if (!pem.contains("BEGIN RSA PRIVATE KEY")) {
                return Optional.empty();
            }
            String publicPem = RsaKeys.publicPem(RsaKeys.publicKey(RsaKeys.readPrivate(pem)));
            return Optional.of(Base64.getEncoder().encodeToString(publicPem.getBytes(StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
