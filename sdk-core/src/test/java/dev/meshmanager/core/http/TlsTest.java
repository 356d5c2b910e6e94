package dev.meshmanager.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.error.TransportException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest extends HttpTest {
    private static final HeldCertificate AUTHORITY =
            new HeldCertificate.Builder().certificateAuthority(0).build();
    private static final HeldCertificate RSA =
            new HeldCertificate.Builder().rsa2048().signedBy(AUTHORITY).build();
    private static final HeldCertificate EC =
            new HeldCertificate.Builder().ecdsa256().signedBy(AUTHORITY).build();

    @Test
    void trustsTheGivenAuthority() {
        serve("127.0.0.1");
        answer(200, "here");
        assertThat(https().certificateAuthority(AUTHORITY.certificatePem())
                        .build()
                        .get()
                        .execute())
                .isEqualTo("here");
    }

    @Test
    void readsTheAuthoritiesOfAFile(@TempDir Path folder) throws IOException {
        serve("127.0.0.1");
        answer(200, "here");
        HeldCertificate other =
                new HeldCertificate.Builder().certificateAuthority(0).build();
        Path file = Files.writeString(
                folder.resolve("ca.pem"), "# two\n" + other.certificatePem() + AUTHORITY.certificatePem());
        assertThat(https().certificateAuthority(file).build().get().execute()).isEqualTo("here");
    }

    @Test
    void refusesAnUnknownAuthorityAtOnce() {
        serve("127.0.0.1");
        TransportException failure = failure(https().build().get(), TransportException.class);
        assertThat(failure)
                .hasMessageStartingWith("GET https://127.0.0.1:" + server.getPort() + "/things: ")
                .hasCauseInstanceOf(SSLHandshakeException.class);
        assertThat(connects).hasValue(1);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void trustsNoOtherAuthorityThanTheGiven() {
        serve("127.0.0.1");
        HeldCertificate other =
                new HeldCertificate.Builder().certificateAuthority(0).build();
        failure(https().certificateAuthority(other.certificatePem()).build().get(), TransportException.class);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void refusesACertificateOfAnotherHostAtOnce() {
        serve("kuma.example");
        assertThat(failure(
                        https().certificateAuthority(AUTHORITY.certificatePem())
                                .build()
                                .get(),
                        TransportException.class))
                .hasCauseInstanceOf(SSLPeerUnverifiedException.class);
        assertThat(connects).hasValue(1);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void acceptsAnyCertificateWhenToldTo() {
        serve("kuma.example");
        answer(200, "here");
        assertThat(https().dangerouslyInsecureSkipVerify().build().get().execute())
                .isEqualTo("here");
    }

    @Test
    void saysWhatToDoAboutACertificateWithoutIssuer() throws IOException {
        try (IssuerlessServer issuerless = new IssuerlessServer()) {
            TransportException failure = failure(
                    client(issuerless.url())
                            .dangerouslyInsecureSkipVerify()
                            .build()
                            .get(),
                    TransportException.class);
            assertThat(failure)
                    .hasMessageStartingWith(
                            "GET " + issuerless.url() + "/things: the server's certificate names no issuer")
                    .hasMessageContaining("KUMA_GENERAL_TLS_CERT_FILE")
                    .hasMessageContaining("KUMA_GENERAL_TLS_KEY_FILE");
            assertThat(connects).hasValue(1);
        }
    }

    @Test
    void saysThatAPortOfPlainHttpDoesNotSpeakTls() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            Thread thread = new Thread(() -> {
                try (Socket connection = plain.accept()) {
                    connection
                            .getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    connection.getInputStream().readAllBytes();
                } catch (IOException e) {
                    // The client closed the connection.
                }
            });
            thread.setDaemon(true);
            thread.start();
            String url = "https://127.0.0.1:" + plain.getLocalPort();
            assertThat(failure(client(url).retries(RetryPolicy.NONE).build().get(), TransportException.class))
                    .hasMessageStartingWith("GET " + url + "/things: the server does not speak TLS on this port");
        }
    }

    @Test
    void showsAndLogsOnceWhatOthersOnTheNetworkCanDo() throws IOException {
        List<String> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getLevel() + " " + entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger("dev.meshmanager.core.http");
        logger.addHandler(handler);
        try {
            TestClient.Builder plain = client("http://192.0.2.1:1");
            assertThat(plain.build()).hasToString("http://192.0.2.1:1/, credentials over plain HTTP");
            assertThat(plain.build().get().toString()).isEqualTo("GET /things");
            TestClient.Builder unverified = client("https://192.0.2.1:2").dangerouslyInsecureSkipVerify();
            assertThat(unverified.build()).hasToString("https://192.0.2.1:2/, server certificates not verified");
            unverified.build();
            assertThat(client("http://127.0.0.1:5").build())
                    .hasToString("http://127.0.0.1:5/, credentials over plain HTTP");
            client("https://127.0.0.1:3").build();
            TestClient.builder().url("http://127.0.0.1:4").header("X-Team", "a").build();
        } finally {
            logger.removeHandler(handler);
        }
        assertThat(logged)
                .hasSize(2)
                .allMatch(line -> line.startsWith("WARNING "))
                .noneMatch(line -> line.contains(TOKEN));
        assertThat(logged.get(0)).contains("http://192.0.2.1:1: credentials over plain HTTP");
        assertThat(logged.get(1)).contains("https://192.0.2.1:2: server certificates not verified");
    }

    @Test
    void showsARsaCertificateWithAPkcs8Key() throws InterruptedException {
        assertThat(subjectSeenWith(RSA, RSA.privateKeyPkcs8Pem())).isEqualTo(subject(RSA));
    }

    @Test
    void showsARsaCertificateWithAPkcs1Key() throws InterruptedException {
        assertThat(RSA.privateKeyPkcs1Pem()).contains("BEGIN RSA PRIVATE KEY");
        assertThat(subjectSeenWith(RSA, RSA.privateKeyPkcs1Pem())).isEqualTo(subject(RSA));
    }

    @Test
    void showsAnEcCertificate() throws InterruptedException {
        assertThat(subjectSeenWith(EC, EC.privateKeyPkcs8Pem())).isEqualTo(subject(EC));
    }

    @Test
    void showsTheCertificateOfFiles(@TempDir Path folder) throws IOException, InterruptedException {
        Path certificate = Files.writeString(folder.resolve("tls.crt"), EC.certificatePem());
        Path key = Files.writeString(folder.resolve("tls.key"), EC.privateKeyPkcs8Pem());
        assertThat(subjectSeenBy(trusting().clientCertificate(certificate, key)))
                .isEqualTo(subject(EC));
    }

    @Test
    void showsACertificateToAServerThatItDoesNotVerify() throws InterruptedException {
        assertThat(subjectSeenBy(https().dangerouslyInsecureSkipVerify()
                        .clientCertificate(EC.certificatePem(), EC.privateKeyPkcs8Pem())))
                .isEqualTo(subject(EC));
    }

    @Test
    void failsWithoutTheCertificateThatTheServerWants() {
        serve("127.0.0.1");
        server.requireClientAuth();
        answer(200, "never asked for");
        failure(trusting().build().get(), TransportException.class);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void refusesTextWithoutCertificate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> https().certificateAuthority("").build())
                .withMessage("the certificate authority contains no PEM certificate");
        assertThatIllegalArgumentException().isThrownBy(() -> https().certificateAuthority("not a certificate")
                .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        https().clientCertificate("", EC.privateKeyPkcs8Pem()).build())
                .withMessage("the client certificate contains no PEM certificate");
    }

    @Test
    void refusesTextWithoutKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> https().clientCertificate(EC.certificatePem(), EC.certificatePem())
                        .build())
                .withMessage("the client key contains no PEM private key");
    }

    @Test
    void refusesAKeyOfAnotherFormWithoutShowingIt() {
        String encoded = Base64.getEncoder().encodeToString(sec1(EC));
        String pem = "-----BEGIN EC PRIVATE KEY-----\n" + encoded + "\n-----END EC PRIVATE KEY-----\n";
        assertThatThrownBy(() ->
                        https().clientCertificate(EC.certificatePem(), pem).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the client key is not an unencrypted PKCS#8 or RSA key for a certificate of EC")
                .satisfies(e -> assertThat(printed(e)).doesNotContain(encoded));
    }

    @Test
    void refusesAKeyOfAnotherAlgorithm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> https().clientCertificate(EC.certificatePem(), RSA.privateKeyPkcs8Pem())
                        .build())
                .withMessage("the client key is not an unencrypted PKCS#8 or RSA key for a certificate of EC");
    }

    private String subjectSeenWith(HeldCertificate certificate, String key) throws InterruptedException {
        return subjectSeenBy(trusting().clientCertificate(certificate.certificatePem(), key));
    }

    private String subjectSeenBy(TestClient.Builder client) throws InterruptedException {
        serve("127.0.0.1");
        server.requireClientAuth();
        answer(200, "here");
        assertThat(client.url("https://127.0.0.1:" + server.getPort())
                        .build()
                        .get()
                        .execute())
                .isEqualTo("here");
        var handshake = request().getHandshake();
        assertThat(handshake).isNotNull();
        return String.valueOf(handshake.peerPrincipal());
    }

    private static String subject(HeldCertificate certificate) {
        return certificate.certificate().getSubjectX500Principal().toString();
    }

    private TestClient.Builder trusting() {
        return https().certificateAuthority(AUTHORITY.certificatePem());
    }

    private TestClient.Builder https() {
        return client("https://127.0.0.1:" + server.getPort());
    }

    private void serve(String host) {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName(host)
                .signedBy(AUTHORITY)
                .build();
        HandshakeCertificates certificates = new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .addTrustedCertificate(AUTHORITY.certificate())
                .build();
        server.useHttps(certificates.sslSocketFactory());
    }

    /** The key in the form of {@code openssl ecparam -genkey}: the last octet string of PKCS#8. */
    private static byte[] sec1(HeldCertificate certificate) {
        byte[] pkcs8 = certificate.keyPair().getPrivate().getEncoded();
        for (int i = 0; i < pkcs8.length - 1; i++) {
            if (pkcs8[i] == 4 && pkcs8[i + 1] == pkcs8.length - i - 2) {
                return Arrays.copyOfRange(pkcs8, i + 2, pkcs8.length);
            }
        }
        throw new AssertionError("no octet string in the key");
    }
}
