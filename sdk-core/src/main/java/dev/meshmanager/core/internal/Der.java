package dev.meshmanager.core.internal;

import java.io.ByteArrayOutputStream;

/**
 * Reads and writes DER, the encoding of keys and certificates: a tag, the length, the content. Values must be shorter
 * than 64 KB.
 */
public final class Der {
    /** The tag of an integer. */
    public static final int INTEGER = 0x02;
    /** The tag of an octet string. */
    public static final int OCTETS = 0x04;
    /** The tag of a sequence. */
    public static final int SEQUENCE = 0x30;

    private static final byte[] VERSION_0 = {INTEGER, 1, 0};
    private static final byte[] RSA = {
        SEQUENCE, 13, 6, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 13, 1, 1, 1, 5, 0
    };

    private Der() {}

    /**
     * Returns the index of the content of the value at {@code start}.
     *
     * @throws ArrayIndexOutOfBoundsException if the bytes are truncated
     */
    public static int contentOf(byte[] der, int start) {
        return start + 2 + (der[start + 1] < 0 ? der[start + 1] & 0x7f : 0);
    }

    /**
     * Returns the index after the value at {@code start}.
     *
     * @throws ArrayIndexOutOfBoundsException if the bytes are truncated
     */
    public static int endOf(byte[] der, int start) {
        int content = contentOf(der, start);
        int length = content == start + 2 ? der[start + 1] : 0;
        for (int i = start + 2; i < content; i++) {
            length = length << 8 | der[i] & 0xff;
        }
        return content + length;
    }

    /** Returns a value whose content is the concatenation of {@code parts}. */
    public static byte[] value(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        value.write(tag);
        // DER requires the shortest encoding.
        if (content.size() >= 0x100) {
            value.write(0x82);
            value.write(content.size() >> 8);
        } else if (content.size() >= 0x80) {
            value.write(0x81);
        }
        value.write(content.size());
        value.writeBytes(content.toByteArray());
        return value.toByteArray();
    }

    /** Returns a private key in PKCS #8, given the algorithm and the key in the encoding of that algorithm. */
    public static byte[] pkcs8(byte[] algorithm, byte[] key) {
        return value(SEQUENCE, VERSION_0, algorithm, value(OCTETS, key));
    }

    /** Converts an RSA private key from PKCS #1 to PKCS #8. */
    public static byte[] pkcs8OfRsa(byte[] pkcs1) {
        return pkcs8(RSA, pkcs1);
    }
}
