package dev.meshmanager.konnect.setup;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.common.DataSource;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import java.util.Optional;
import java.util.stream.Stream;

/** Changes of a certificate authority of any type. */
final class AuthorityChanges {
    private AuthorityChanges() {}

    static CertificateAuthority withMode(CertificateAuthority ca, CertificateAuthority.Mode mode) {
        if (ca instanceof CertificateAuthority.Builtin) {
            return ((CertificateAuthority.Builtin) ca).toBuilder().mode(mode).build();
        }
        if (ca instanceof CertificateAuthority.Provided) {
            return ((CertificateAuthority.Provided) ca).toBuilder().mode(mode).build();
        }
        return ((CertificateAuthority.Unknown) ca).toBuilder().mode(mode).build();
    }

    static CertificateAuthority withRotation(CertificateAuthority ca, String expiration) {
        CertificateAuthority.DpCert cert = ca.dpCert()
                .map(CertificateAuthority.DpCert::toBuilder)
                .orElseGet(CertificateAuthority.DpCert::builder)
                .rotation(rotation -> rotation.expiration(expiration))
                .build();
        if (ca instanceof CertificateAuthority.Builtin) {
            return ((CertificateAuthority.Builtin) ca).toBuilder().dpCert(cert).build();
        }
        if (ca instanceof CertificateAuthority.Provided) {
            return ((CertificateAuthority.Provided) ca).toBuilder().dpCert(cert).build();
        }
        return ((CertificateAuthority.Unknown) ca).toBuilder().dpCert(cert).build();
    }

    /** Returns whether the resource itself holds a key. */
    static boolean holdsSecrets(CertificateAuthority ca) {
        if (ca instanceof CertificateAuthority.Unknown) {
            String conf = ((CertificateAuthority.Unknown) ca)
                    .conf()
                    .map(JsonObject::toString)
                    .orElse("");
            return conf.contains("\"inline");
        }
        return ca instanceof CertificateAuthority.Provided
                && ((CertificateAuthority.Provided) ca)
                        .conf().stream()
                                .flatMap(conf -> Stream.of(conf.cert(), conf.key()))
                                .flatMap(Optional::stream)
                                .anyMatch(AuthorityChanges::isInline);
    }

    private static boolean isInline(DataSource source) {
        return source.inline().isPresent() || source.inlineString().isPresent();
    }
}
