package dev.meshmanager.kuma.deploy.credential;

import dev.meshmanager.core.Token;
import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.kuma.internal.RsaKeys;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;

/** A certificate with its private key. Immutable. */
public final class DevelopmentCertificate {
    private final X509Certificate certificate;
    private final PrivateKey key;

    DevelopmentCertificate(X509Certificate certificate, PrivateKey key) {
        this.certificate = certificate;
        this.key = key;
    }

    /** Returns the certificate. */
    public X509Certificate certificate() {
        return certificate;
    }

    PrivateKey privateKey() {
        return key;
    }

    /** Returns the certificate as PEM. */
    public String pem() {
        try {
            return RsaKeys.pem("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was just read can be written", e);
        }
    }

    /** Returns the private key as PEM in PKCS #8, which is a secret. */
    public Token keyPem() {
        return Token.of(keyText());
    }

    private String keyText() {
        return RsaKeys.pem("PRIVATE KEY", key.getEncoded());
    }

    /** Returns the files {@code NAME.crt} and {@code NAME.key}. Only the owner may read the key. */
    public List<GeneratedFile> files(String name) {
        return List.of(GeneratedFile.of(name + ".crt", pem()), GeneratedFile.secret(name + ".key", keyText()));
    }

    /** Returns the subject and the end of the validity. */
    @Override
    public String toString() {
        return certificate.getSubjectX500Principal() + " until "
                + certificate.getNotAfter().toInstant();
    }
}
