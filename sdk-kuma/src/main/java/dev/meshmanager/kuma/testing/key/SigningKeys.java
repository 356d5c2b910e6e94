package dev.meshmanager.kuma.testing.key;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * The key that signs tokens. It is created on first use and shared by all control planes of the JVM, because creating
 * it takes a tenth of a second.
 */
public final class SigningKeys {
    private static final int BITS = 2048;
    /**
     * Java's format starts with a header that Kuma's does not have. Its length is the same for all keys of this size.
     */
    private static final int PKCS8_HEADER = 26;

    private SigningKeys() {}

    public static KeyPair pair() {
        return Holder.PAIR;
    }

    /** Returns the private key in the format of Kuma's secrets: base64 of PEM. */
    public static String secretData() {
        byte[] encoded = pair().getPrivate().getEncoded();
        byte[] pkcs1 = Arrays.copyOfRange(encoded, PKCS8_HEADER, encoded.length);
        String pem = "-----BEGIN RSA PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(pkcs1)
                + "\n-----END RSA PRIVATE KEY-----\n";
        return Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Holder {
        private static final KeyPair PAIR = generate();

        private static KeyPair generate() {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(BITS);
                return generator.generateKeyPair();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has RSA", e);
            }
        }
    }
}
