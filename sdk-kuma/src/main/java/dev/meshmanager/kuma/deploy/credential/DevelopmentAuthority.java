package dev.meshmanager.kuma.deploy.credential;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * A certificate authority for development and tests, which issues certificates for control planes, databases and
 * clients. Control planes, Envoy and the JDK accept them. The keys are of the curve P-256. Its key is in memory only,
 * so certificates cannot be renewed later: issue all of them at once, or use another tool.
 *
 * <pre>{@code
 * DevelopmentAuthority authority = DevelopmentAuthority.create("demo", Duration.ofDays(365));
 * DevelopmentCertificate server = authority.server("localhost", "127.0.0.1", "kuma.example");
 * GeneratedFiles.of(server.files("server")).writeTo(Path.of("certificates"));
 * }</pre>
 */
public final class DevelopmentAuthority {
    /** Certificates become valid this much earlier, for machines whose clocks are slow. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final String name;
    private final DevelopmentCertificate certificate;
    private final Instant start;
    private final Instant end;

    private DevelopmentAuthority(String name, DevelopmentCertificate certificate, Instant start, Instant end) {
        this.name = name;
        this.certificate = certificate;
        this.start = start;
        this.end = end;
    }

    /**
     * Returns a new authority with a certificate that it signed itself.
     *
     * @param name the common name of its certificate
     * @param validFor how long its certificate and all certificates that it issues are valid
     * @throws IllegalArgumentException if the name is blank, or if the duration is not positive
     */
    public static DevelopmentAuthority create(String name, Duration validFor) {
        return create(name, validFor, Clock.systemUTC());
    }

    /** Returns a new authority that takes the time from this clock; see {@link #create(String, Duration)}. */
    public static DevelopmentAuthority create(String name, Duration validFor, Clock clock) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of a certificate authority must not be blank");
        }
        if (validFor.isNegative() || validFor.isZero()) {
            throw new IllegalArgumentException("certificates must be valid for a positive time, not " + validFor);
        }
        Instant start = clock.instant().minus(CLOCK_SKEW);
        Instant end = clock.instant().plus(validFor);
        KeyPair keys = keys();
        CertificateContent content = new CertificateContent(name, keys.getPublic(), start, end).authority();
        return new DevelopmentAuthority(name, signed(content, name, keys, keys), start, end);
    }

    /** Returns the certificate of the authority, which clients and servers must trust, with its private key. */
    public DevelopmentCertificate certificate() {
        return certificate;
    }

    /**
     * Issues a certificate for a server.
     *
     * @param names the host names, IP addresses and URIs of the server; the first one is its common name
     * @throws IllegalArgumentException if there is no name, or if one is neither a host name nor an address nor a URI
     */
    public DevelopmentCertificate server(String... names) {
        if (names.length == 0) {
            throw new IllegalArgumentException("a certificate of a server needs a name");
        }
        KeyPair keys = keys();
        CertificateContent content = new CertificateContent(names[0], keys.getPublic(), start, end).server();
        Arrays.stream(names).map(CertificateName::of).forEach(content::name);
        return issue(content, keys);
    }

    /**
     * Issues a certificate for a client.
     *
     * @param commonName the common name, for example that of a user of a database
     * @throws IllegalArgumentException if the name is blank
     */
    public DevelopmentCertificate client(String commonName) {
        if (commonName.isBlank()) {
            throw new IllegalArgumentException("a certificate of a client needs a name");
        }
        KeyPair keys = keys();
        return issue(new CertificateContent(commonName, keys.getPublic(), start, end).client(), keys);
    }

    private DevelopmentCertificate issue(CertificateContent content, KeyPair keys) {
        return signed(
                content, name, keys, new KeyPair(certificate.certificate().getPublicKey(), certificate.privateKey()));
    }

    private static DevelopmentCertificate signed(
            CertificateContent content, String issuer, KeyPair keys, KeyPair issuerKeys) {
        try {
            return new DevelopmentCertificate(
                    content.sign(issuer, issuerKeys.getPublic(), issuerKeys.getPrivate()), keys.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform signs with EC keys", e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has the curve P-256", e);
        }
    }

    /** Returns the name and the end of the validity. */
    @Override
    public String toString() {
        return "DevelopmentAuthority(" + certificate + ")";
    }
}
