package dev.meshmanager.core.http;

import dev.meshmanager.core.internal.Der;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import okhttp3.tls.HeldCertificate;

/**
 * Starts a TLS 1.2 handshake with a certificate without an issuer, like the one that a control plane generates. The
 * handshake is written by hand, because key stores of the JDK reject such a certificate.
 */
final class IssuerlessServer implements AutoCloseable {
    private static final byte[] SHA256_WITH_RSA = {
        0x30, 13, 6, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 13, 1, 1, 11, 5, 0
    };
    private static final byte[] NO_NAME = {Der.SEQUENCE, 0};
    private static final int UTC_TIME = 0x17;
    private static final int BITS = 0x03;

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));

    IssuerlessServer() throws IOException {
        Thread thread = new Thread(this::serve, "issuerless-server");
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "https://127.0.0.1:" + listener.getLocalPort();
    }

    private void serve() {
        while (!listener.isClosed()) {
            try (Socket connection = listener.accept()) {
                DataInputStream in = new DataInputStream(connection.getInputStream());
                in.readFully(new byte[3]);
                in.readFully(new byte[in.readUnsignedShort()]);
                connection.getOutputStream().write(record(serverHello()));
                connection.getOutputStream().write(record(certificates(certificate())));
                in.readAllBytes();
            } catch (IOException e) {
                // The client closed the connection, or the test is over.
            }
        }
    }

    private static byte[] serverHello() {
        ByteBuffer hello = ByteBuffer.allocate(38 + 4).putInt(0x02000000 | 38);
        hello.putShort((short) 0x0303).put(new byte[32]).put((byte) 0);
        return hello.putShort((short) 0xc02f).put((byte) 0).array();
    }

    private static byte[] certificates(byte[] certificate) {
        int length = certificate.length;
        return ByteBuffer.allocate(length + 10)
                .putInt(0x0b000000 | length + 6)
                .put((byte) 0)
                .putShort((short) (length + 3))
                .put((byte) 0)
                .putShort((short) length)
                .put(certificate)
                .array();
    }

    private static byte[] record(byte[] handshake) {
        return ByteBuffer.allocate(handshake.length + 5)
                .put(new byte[] {0x16, 3, 3})
                .putShort((short) handshake.length)
                .put(handshake)
                .array();
    }

    static byte[] certificate() {
        byte[] key = new HeldCertificate.Builder()
                .rsa2048()
                .build()
                .keyPair()
                .getPublic()
                .getEncoded();
        byte[] validity = Der.value(Der.SEQUENCE, time("200101000000Z"), time("490101000000Z"));
        byte[] serial = {Der.INTEGER, 1, 1};
        byte[] version3 = {(byte) 0xa0, 3, Der.INTEGER, 1, 2};
        byte[] content = Der.value(Der.SEQUENCE, version3, serial, SHA256_WITH_RSA, NO_NAME, validity, NO_NAME, key);
        return Der.value(Der.SEQUENCE, content, SHA256_WITH_RSA, Der.value(BITS, new byte[257]));
    }

    private static byte[] time(String time) {
        return Der.value(UTC_TIME, time.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
