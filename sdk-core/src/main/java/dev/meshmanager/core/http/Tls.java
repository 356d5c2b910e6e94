package dev.meshmanager.core.http;

import dev.meshmanager.core.internal.Der;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Configures an HTTP client with certificates and keys in PEM. */
final class Tls {
    private static final Pattern KEY = Pattern.compile("-----BEGIN ([A-Z ]*PRIVATE KEY)-----([^-]*)-----END");

    private @Nullable String authorities;
    private @Nullable String clientCertificates;
    private @Nullable String clientKey;
    private boolean trustsEveryone;

    void authorities(String pem) {
        this.authorities = pem;
    }

    void client(String certificates, String key) {
        this.clientCertificates = certificates;
        this.clientKey = key;
    }

    void trustEveryone() {
        this.trustsEveryone = true;
    }

    boolean trustsEveryone() {
        return trustsEveryone;
    }

    void set(Tls other) {
        this.authorities = other.authorities;
        this.clientCertificates = other.clientCertificates;
        this.clientKey = other.clientKey;
        this.trustsEveryone = other.trustsEveryone;
    }

    void applyTo(OkHttpClient.Builder client) {
        if (authorities == null && clientCertificates == null && !trustsEveryone) {
            return;
        }
        try {
            X509TrustManager trust = trustsEveryone ? new TrustingEveryone() : trustManager();
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers(), new TrustManager[] {trust}, null);
            client.sslSocketFactory(context.getSocketFactory(), trust);
            if (trustsEveryone) {
                client.hostnameVerifier((host, session) -> true);
            }
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("the TLS settings are invalid: " + e.getMessage(), e);
        }
    }

    private X509TrustManager trustManager() throws GeneralSecurityException, IOException {
        KeyStore store = null;
        if (authorities != null) {
            store = emptyStore();
            int number = 0;
            for (Certificate certificate : certificates(authorities, "certificate authority")) {
                store.setCertificateEntry("ca-" + number++, certificate);
            }
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return (X509TrustManager) factory.getTrustManagers()[0];
    }

    private KeyManager @Nullable [] keyManagers() throws GeneralSecurityException, IOException {
        if (clientCertificates == null || clientKey == null) {
            return null;
        }
        Certificate[] chain =
                certificates(clientCertificates, "client certificate").toArray(new Certificate[0]);
        KeyStore store = emptyStore();
        store.setKeyEntry(
                "client", privateKey(clientKey, chain[0].getPublicKey().getAlgorithm()), new char[0], chain);
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, new char[0]);
        return factory.getKeyManagers();
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static Collection<? extends Certificate> certificates(String pem, String what)
            throws GeneralSecurityException {
        Collection<? extends Certificate> certificates = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("the " + what + " contains no PEM certificate");
        }
        return certificates;
    }

    private static PrivateKey privateKey(String pem, String algorithm) throws GeneralSecurityException {
        Matcher key = KEY.matcher(pem);
        if (!key.find()) {
            throw new IllegalArgumentException("the client key contains no PEM private key");
        }
        byte[] encoded = Base64.getMimeDecoder().decode(key.group(2));
        if (key.group(1).equals("RSA PRIVATE KEY")) {
            encoded = Der.pkcs8OfRsa(encoded);
        }
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (InvalidKeySpecException e) {
            throw new IllegalArgumentException(
                    "the client key is not an unencrypted PKCS#8 or RSA key for a certificate of " + algorithm, e);
        }
    }

    /** Used only by {@link ClientBuilder#dangerouslyInsecureSkipVerify()}. */
    private static final class TrustingEveryone implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
