package dev.meshmanager.kuma.testing.key;

import dev.meshmanager.kuma.internal.RsaKeys;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Base64;

/**
 * The key that signs tokens. It is created on first use and shared by all control planes of the JVM, because creating
 * it takes a tenth of a second.
 */
public final class SigningKeys {
    private SigningKeys() {}

    public static KeyPair pair() {
        return Holder.PAIR;
    }

    /** Returns the private key in the format of Kuma's secrets: base64 of PEM. */
    public static String secretData() {
        String pem = RsaKeys.privatePem((RSAPrivateCrtKey) pair().getPrivate());
        return Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Holder {
        private static final KeyPair PAIR = RsaKeys.generate();
    }
}
