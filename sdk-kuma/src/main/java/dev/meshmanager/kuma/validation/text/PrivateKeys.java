package dev.meshmanager.kuma.validation.text;

import dev.meshmanager.core.internal.Der;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Reads private keys in the encodings PKCS #1, PKCS #8 and SEC 1. Java itself reads only PKCS #8. */
public final class PrivateKeys {
    private static final int VERSION_LENGTH = 3;
    private static final byte[] EC_ID = HexFormat.of().parseHex("06072a8648ce3d0201");

    private PrivateKeys() {}

    /**
     * Returns whether the bytes are the private key of this public key.
     *
     * @throws GeneralSecurityException if the bytes are not a private key
     */
    public static boolean isPair(byte[] der, PublicKey key) throws GeneralSecurityException {
        PrivateKey privateKey = read(der, key);
        if (!privateKey.getAlgorithm().equals(key.getAlgorithm())) {
            return false;
        }
        Signature signature = Signature.getInstance(
                key.getAlgorithm().equals("EC")
                        ? "SHA256withECDSA"
                        : key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : key.getAlgorithm());
        signature.initSign(privateKey);
        byte[] signed = signature.sign();
        signature.initVerify(key);
        return signature.verify(signed);
    }

    private static PrivateKey read(byte[] der, PublicKey key) throws GeneralSecurityException {
        switch (tagAfterVersion(der)) {
            case Der.INTEGER:
                return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(Der.pkcs8OfRsa(der)));
            case Der.OCTETS:
                return KeyFactory.getInstance("EC")
                        .generatePrivate(new PKCS8EncodedKeySpec(Der.pkcs8(ofCurve(key), der)));
            default:
                return readPkcs8(der);
        }
    }

    private static PrivateKey readPkcs8(byte[] der) throws GeneralSecurityException {
        for (String algorithm : new String[] {"RSA", "EC"}) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
            } catch (GeneralSecurityException e) {
                continue;
            }
        }
        return KeyFactory.getInstance("EdDSA").generatePrivate(new PKCS8EncodedKeySpec(der));
    }

    /** All three encodings are sequences that start with an integer. The tag after it differs. */
    private static int tagAfterVersion(byte[] der) {
        if (der.length < 8 || der[0] != Der.SEQUENCE) {
            return -1;
        }
        int next = Der.contentOf(der, 0) + VERSION_LENGTH;
        return next < der.length ? der[next] : -1;
    }

    /** The key is read with the curve of the certificate, because a key of another curve cannot belong to it. */
    private static byte[] ofCurve(PublicKey key) {
        if (!(key instanceof ECPublicKey)) {
            return Der.value(Der.SEQUENCE, EC_ID, HexFormat.of().parseHex("06082a8648ce3d030107"));
        }
        byte[] encoded = key.getEncoded();
        int algorithm = Der.contentOf(encoded, 0);
        return Arrays.copyOfRange(encoded, algorithm, Der.endOf(encoded, algorithm));
    }
}
