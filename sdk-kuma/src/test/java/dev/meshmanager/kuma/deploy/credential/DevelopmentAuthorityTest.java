package dev.meshmanager.kuma.deploy.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathValidator;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

class DevelopmentAuthorityTest {
    private static final DevelopmentAuthority AUTHORITY =
            DevelopmentAuthority.create("Test authority", Duration.ofDays(30));

    @Test
    void certificatesConnectServerAndClient() throws Exception {
        assertThat(handshake(AUTHORITY.server("localhost", "127.0.0.1"), AUTHORITY.client("ci")))
                .isEqualTo("CN=ci");
    }

    @Test
    void aCertificateIsNotValidForOtherHosts() {
        assertThatThrownBy(() -> handshake(AUTHORITY.server("kuma.example"), AUTHORITY.client("ci")))
                .isInstanceOf(SSLException.class);
    }

    @Test
    void aClientIsNoServer() {
        assertThatThrownBy(() -> handshake(AUTHORITY.client("localhost"), AUTHORITY.client("ci")))
                .isInstanceOf(SSLException.class);
    }

    @Test
    void namesAreHostsAddressesAndUris() throws Exception {
        X509Certificate certificate = AUTHORITY
                .server("kuma.example", "*.mesh", "10.0.0.1", "fd00::1", "spiffe://a/b")
                .certificate();
        assertThat(certificate.getSubjectAlternativeNames())
                .containsExactlyInAnyOrder(
                        List.of(2, "kuma.example"),
                        List.of(2, "*.mesh"),
                        List.of(7, "10.0.0.1"),
                        List.of(7, "fd00:0:0:0:0:0:0:1"),
                        List.of(6, "spiffe://a/b"));
        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=kuma.example");
    }

    @Test
    void onlyTheAuthorityMayIssue() {
        X509Certificate authority = AUTHORITY.certificate().certificate();
        assertThat(authority.getBasicConstraints()).isEqualTo(Integer.MAX_VALUE);
        assertThat(authority.getKeyUsage()).startsWith(false, false, false, false, false, true, true);
        X509Certificate server = AUTHORITY.server("a").certificate();
        assertThat(server.getBasicConstraints()).isEqualTo(-1);
        assertThat(server.getKeyUsage()).startsWith(true, false, false, false, false, false);
        assertThat(server.getIssuerX500Principal()).isEqualTo(authority.getSubjectX500Principal());
    }

    @Test
    void expiresWhenAskedAlsoAfter2049() throws Exception {
        Instant now = Instant.parse("2026-11-26T12:00:00Z");
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        DevelopmentAuthority authority = DevelopmentAuthority.create("long", Duration.ofDays(10_000), clock);
        DevelopmentCertificate server = authority.server("a");
        assertThat(server.certificate().getNotAfter().toInstant()).isEqualTo(now.plus(Duration.ofDays(10_000)));
        validate(authority, server, Instant.parse("2053-01-01T00:00:00Z"));
        assertThatThrownBy(() -> validate(authority, server, Instant.parse("2055-01-01T00:00:00Z")))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void refusesNamesThatNoServerHas() {
        for (String name : List.of("", "a b", "999.1.1.1", "-x", "a..b")) {
            assertThatThrownBy(() -> AUTHORITY.server(name)).as(name).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(AUTHORITY::server).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AUTHORITY.client(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keysAreForTheOwnerOnly() {
        DevelopmentCertificate server = AUTHORITY.server("a");
        assertThat(server.files("server"))
                .satisfiesExactly(
                        certificate -> {
                            assertThat(certificate.name()).isEqualTo("server.crt");
                            assertThat(certificate.secret()).isFalse();
                            assertThat(certificate.text()).startsWith("-----BEGIN CERTIFICATE-----\n");
                        },
                        key -> {
                            assertThat(key.name()).isEqualTo("server.key");
                            assertThat(key.secret()).isTrue();
                            assertThat(key.text()).contains("PRIVATE KEY");
                        });
        assertThat(server.toString()).doesNotContain("PRIVATE").contains("CN=a");
    }

    private static void validate(DevelopmentAuthority authority, DevelopmentCertificate certificate, Instant time)
            throws GeneralSecurityException {
        PKIXParameters parameters = new PKIXParameters(
                Set.of(new TrustAnchor(authority.certificate().certificate(), null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(time));
        CertPathValidator.getInstance("PKIX")
                .validate(
                        CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate.certificate())),
                        parameters);
    }

    /** Returns the name of the client that the server sees. */
    private static String handshake(DevelopmentCertificate server, DevelopmentCertificate client) throws Exception {
        try (SSLServerSocket listener = (SSLServerSocket) context(server)
                        .getServerSocketFactory()
                        .createServerSocket(0, 1, InetAddress.getLoopbackAddress());
                SSLSocket socket =
                        (SSLSocket) context(client).getSocketFactory().createSocket()) {
            listener.setNeedClientAuth(true);
            String[] seen = new String[1];
            Thread thread = new Thread(() -> {
                try (SSLSocket accepted = (SSLSocket) listener.accept()) {
                    accepted.getInputStream().read();
                    seen[0] = accepted.getSession().getPeerPrincipal().getName();
                } catch (IOException e) {
                    seen[0] = e.toString();
                }
            });
            thread.start();
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.connect(listener.getLocalSocketAddress());
            socket.startHandshake();
            socket.getOutputStream().write(1);
            thread.join();
            return seen[0];
        }
    }

    private static SSLContext context(DevelopmentCertificate certificate) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", read(AUTHORITY.certificate().pem()));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        own.setKeyEntry("own", certificate.privateKey(), new char[0], new Certificate[] {read(certificate.pem())});
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, new char[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static Certificate read(String pem) throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }
}
