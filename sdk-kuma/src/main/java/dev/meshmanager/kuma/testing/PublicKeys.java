package dev.meshmanager.kuma.testing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** The public keys that zones get of the keys with which the global control plane signs their tokens. */
final class PublicKeys {
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;

    private PublicKeys() {}

    /** Returns the data of the secret with the public key, or empty if the data hold no private key in PKCS #1. */
    static Optional<String> ofSecretData(String data) {
        try {
            String pem = new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8);
            byte[] key = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            int version = contentOf(SEQUENCE, key, 0);
            int modulus = endOf(key, version);
            int end = endOf(key, endOf(key, modulus));
            String text = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(sequence(Arrays.copyOfRange(key, modulus, end)));
            String publicPem = "-----BEGIN RSA PUBLIC KEY-----\n" + text + "\n-----END RSA PUBLIC KEY-----\n";
            return Optional.of(Base64.getEncoder().encodeToString(publicPem.getBytes(StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Returns where the integer that starts at an index ends. */
    private static int endOf(byte[] der, int start) {
        return contentOf(INTEGER, der, start) + length(der, start);
    }

    private static int contentOf(int tag, byte[] der, int start) {
        if (der[start] != tag) {
            throw new IllegalArgumentException("no private key in PKCS #1");
        }
        return start + 2 + lengthBytes(der, start);
    }

    /** Returns how many bytes the length takes beyond its first one. */
    private static int lengthBytes(byte[] der, int start) {
        return der[start + 1] < 0 ? der[start + 1] & 0x7f : 0;
    }

    private static int length(byte[] der, int start) {
        int bytes = lengthBytes(der, start);
        int length = bytes == 0 ? der[start + 1] : 0;
        for (int i = 0; i < bytes; i++) {
            length = length << 8 | der[start + 2 + i] & 0xff;
        }
        return length;
    }

    private static byte[] sequence(byte[] content) {
        byte[] head = content.length > 0xff
                ? new byte[] {SEQUENCE, (byte) 0x82, (byte) (content.length >> 8), (byte) content.length}
                : new byte[] {SEQUENCE, (byte) 0x81, (byte) content.length};
        byte[] whole = Arrays.copyOf(head, head.length + content.length);
        System.arraycopy(content, 0, whole, head.length, content.length);
        return whole;
    }
}
