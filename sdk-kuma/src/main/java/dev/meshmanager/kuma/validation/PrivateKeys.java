package dev.meshmanager.kuma.validation;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Private keys in the encodings of PKCS #1, PKCS #8 and SEC 1, of which Java reads the second. */
final class PrivateKeys {
    private static final byte[] VERSION = HexFormat.of().parseHex("020100");
    private static final byte[] OF_RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");
    private static final byte[] EC_ID = HexFormat.of().parseHex("06072a8648ce3d0201");
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    private static final int OCTETS = 0x04;

    private PrivateKeys() {}

    /**
     * Returns whether the bytes are the private key of a public one.
     *
     * @throws GeneralSecurityException if they are no private key
     */
    static boolean isPair(byte[] der, PublicKey key) throws GeneralSecurityException {
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
            case INTEGER:
                return KeyFactory.getInstance("RSA").generatePrivate(pkcs8(OF_RSA, der));
            case OCTETS:
                return KeyFactory.getInstance("EC").generatePrivate(pkcs8(ofCurve(key), der));
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

    /** All three are sequences that start with an integer; what comes next tells them apart. */
    private static int tagAfterVersion(byte[] der) {
        ByteBuffer bytes = ByteBuffer.wrap(der);
        if (der.length < 8 || bytes.get() != SEQUENCE) {
            return -1;
        }
        int length = bytes.get() & 0xff;
        int start = length < 0x80 ? 2 : 2 + (length & 0x7f);
        return start + 3 < der.length ? der[start + 3] : -1;
    }

    /** The key of a curve is read as one of the curve of the certificate: no other could belong to it. */
    private static byte[] ofCurve(PublicKey key) {
        if (!(key instanceof ECPublicKey)) {
            return sequence(EC_ID, HexFormat.of().parseHex("06082a8648ce3d030107"));
        }
        byte[] encoded = key.getEncoded();
        int start = encoded[1] < 0 ? 2 + (encoded[1] & 0x7f) : 2;
        return Arrays.copyOfRange(encoded, start, start + 2 + encoded[start + 1]);
    }

    private static PKCS8EncodedKeySpec pkcs8(byte[] algorithm, byte[] key) {
        return new PKCS8EncodedKeySpec(sequence(VERSION, algorithm, tagged(OCTETS, key)));
    }

    private static byte[] sequence(byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        return tagged(SEQUENCE, content.toByteArray());
    }

    private static byte[] tagged(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        // As few octets as will do; a key is shorter than 64 KB.
        if (content.length >= 0x100) {
            out.write(0x82);
            out.write(content.length >> 8);
        } else if (content.length >= 0x80) {
            out.write(0x81);
        }
        out.write(content.length);
        out.writeBytes(content);
        return out.toByteArray();
    }
}
