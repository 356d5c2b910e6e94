package dev.meshmanager.kuma.internal;

import dev.meshmanager.core.internal.Der;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** RSA keys of 2048 bits, in the PEM form of Kuma's secrets: PKCS #1, which Java itself neither reads nor writes. */
public final class RsaKeys {
    private static final int BITS = 2048;
    private static final Pattern PRIVATE =
            Pattern.compile("-----BEGIN ((?:RSA )?PRIVATE KEY)-----(.*?)-----END \\1-----", Pattern.DOTALL);

    private RsaKeys() {}

    /** Returns a new pair of keys. */
    public static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    /** Returns the private key in PKCS #1 as PEM. */
    public static String privatePem(RSAPrivateCrtKey key) {
        byte[] der = Der.value(
                Der.SEQUENCE,
                integer(BigInteger.ZERO),
                integer(key.getModulus()),
                integer(key.getPublicExponent()),
                integer(key.getPrivateExponent()),
                integer(key.getPrimeP()),
                integer(key.getPrimeQ()),
                integer(key.getPrimeExponentP()),
                integer(key.getPrimeExponentQ()),
                integer(key.getCrtCoefficient()));
        return pem("RSA PRIVATE KEY", der);
    }

    /** Returns the public key in PKCS #1 as PEM. */
    public static String publicPem(RSAPublicKey key) {
        return pem(
                "RSA PUBLIC KEY", Der.value(Der.SEQUENCE, integer(key.getModulus()), integer(key.getPublicExponent())));
    }

    /** Returns the public key that belongs to a private key. */
    public static RSAPublicKey publicKey(RSAPrivateCrtKey key) {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    /**
     * Returns the private key of a PEM text in PKCS #1 or PKCS #8.
     *
     * @throws IllegalArgumentException if the text has no unencrypted RSA private key; the message does not show it
     */
    public static RSAPrivateCrtKey readPrivate(String pem) {
        Matcher key = PRIVATE.matcher(pem);
        if (key.find()) {
            try {
                byte[] der = Base64.getMimeDecoder().decode(key.group(2));
                byte[] pkcs8 = key.group(1).startsWith("RSA") ? Der.pkcs8OfRsa(der) : der;
                if (KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8))
                        instanceof RSAPrivateCrtKey rsa) {
                    return rsa;
                }
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                // Their messages may show a part of the key.
            }
        }
        throw new IllegalArgumentException("the text has no unencrypted RSA private key in PEM");
    }

    /** Returns a PEM text with one block. */
    public static String pem(String type, byte[] der) {
        return "-----BEGIN " + type + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + type + "-----\n";
    }

    private static byte[] integer(BigInteger value) {
        return Der.value(Der.INTEGER, value.toByteArray());
    }
}
