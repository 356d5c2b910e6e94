package dev.meshmanager.kuma.upgrade.rules;

import dev.meshmanager.kuma.common.SecureDataSource;
import dev.meshmanager.kuma.identity.IdentityProvider;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.internal.PemCertificates;
import java.security.cert.X509Certificate;
import java.util.Set;

/** Checks the certificate authorities that identities bring themselves. Only inline certificates can be read. */
final class AuthorityRules {
    private static final int KEY_CERT_SIGN = 5;
    private static final Set<String> ED25519 = Set.of("Ed25519", "EdDSA");

    private AuthorityRules() {}

    static boolean cannotSign(MeshIdentity identity) {
        return identity.spec()
                .provider()
                .flatMap(IdentityProvider::bundled)
                .flatMap(IdentityProvider.Bundled::ca)
                .flatMap(IdentityProvider.Ca::certificate)
                .flatMap(SecureDataSource::insecureInline)
                .flatMap(SecureDataSource.Inline::value)
                .flatMap(pem -> PemCertificates.of(pem).stream().findFirst())
                .filter(AuthorityRules::cannotSign)
                .isPresent();
    }

    private static boolean cannotSign(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return certificate.getBasicConstraints() < 0
                || usage == null
                || !usage[KEY_CERT_SIGN]
                || ED25519.contains(certificate.getPublicKey().getAlgorithm());
    }
}
