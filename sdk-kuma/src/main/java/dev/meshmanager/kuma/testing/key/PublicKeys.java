package dev.meshmanager.kuma.testing.key;

import dev.meshmanager.core.internal.Der;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Derives the public keys that zones receive from the global control plane's signing keys. */
public final class PublicKeys {
    private PublicKeys() {}

    /** Returns the data of the secret with the public key; empty if the data contains no private key in PKCS #1. */
    public static Optional<String> ofSecretData(String data) {
        try {
            String pem = new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8);
            byte[] key = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            require(Der.SEQUENCE, key, 0);
            int modulus = endOfInteger(key, Der.contentOf(key, 0));
            int end = endOfInteger(key, endOfInteger(key, modulus));
            String text = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(Der.value(Der.SEQUENCE, Arrays.copyOfRange(key, modulus, end)));
            String publicPem = "-----BEGIN RSA PUBLIC KEY-----\n" + text + "\n-----END RSA PUBLIC KEY-----\n";
            return Optional.of(Base64.getEncoder().encodeToString(publicPem.getBytes(StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static int endOfInteger(byte[] der, int start) {
        require(Der.INTEGER, der, start);
        return Der.endOf(der, start);
    }

    private static void require(int tag, byte[] der, int start) {
        if (der[start] != tag) {
            throw new IllegalArgumentException("no private key in PKCS #1");
        }
    }
}
