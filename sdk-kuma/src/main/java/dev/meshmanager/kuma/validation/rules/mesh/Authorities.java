package dev.meshmanager.kuma.validation.rules.mesh;

import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.text.Pem;
import dev.meshmanager.kuma.validation.text.PrivateKeys;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * Checks the certificate and key of an authority that the user provides. Only texts in the document are checked, not
 * those that the control plane would load from a file or a secret.
 */
final class Authorities {
    private static final int SIGNS_CERTIFICATES = 5;
    private static final int AGREES_ON_KEYS = 4;

    private Authorities() {}

    static void check(FieldPath cert, String certificates, String key) {
        List<Pem> chain = Pem.blocks(certificates).stream()
                .filter(block -> block.type().equals("CERTIFICATE"))
                .toList();
        Optional<Pem> privateKey =
                Pem.blocks(key).stream().filter(Pem::isPrivateKey).findFirst();
        if (chain.isEmpty()) {
            cert.reject("must have a certificate in PEM");
        } else if (privateKey.isEmpty()) {
            cert.reject("must have a key in PEM beside it");
        } else if (isPair(cert, chain.get(0), privateKey.get())) {
            for (int i = 0; i < chain.size(); i++) {
                check(cert.index(i), chain.get(i));
            }
        }
    }

    private static boolean isPair(FieldPath cert, Pem certificate, Pem key) {
        try {
            boolean isPair = PrivateKeys.isPair(key.bytes(), read(certificate).getPublicKey());
            if (!isPair) {
                cert.reject("must be the certificate of the key");
            }
            return isPair;
        } catch (CertificateException e) {
            cert.reject("must be an X.509 certificate");
        } catch (GeneralSecurityException e) {
            cert.reject("must have a private key beside it");
        }
        return false;
    }

    private static void check(FieldPath at, Pem block) {
        try {
            X509Certificate certificate = read(block);
            if (certificate.getBasicConstraints() < 0) {
                at.reject("must be the certificate of an authority");
            }
            boolean[] usage = certificate.getKeyUsage();
            if (usage == null || !usage[SIGNS_CERTIFICATES]) {
                at.reject("must allow to sign certificates");
            }
            if (usage != null && usage[AGREES_ON_KEYS]) {
                at.reject("must not allow to agree on keys");
            }
        } catch (CertificateException e) {
            at.reject("must be an X.509 certificate");
        }
    }

    private static X509Certificate read(Pem block) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(block.bytes()));
    }
}
