package dev.meshmanager.konnect.setup;

import dev.meshmanager.core.GoDuration;
import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.kuma.common.DataSource;
import dev.meshmanager.kuma.common.SecureDataSource;
import dev.meshmanager.kuma.identity.IdentityProvider;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Makes the provider of a {@code MeshIdentity} from a certificate authority of a mesh, which Kuma 3.0 does not have.
 */
final class IdentityOfAuthority {
    private IdentityOfAuthority() {}

    /**
     * Returns the provider with the same authority.
     *
     * @param isTrustWritten whether the setup writes the {@code MeshTrust} by itself
     * @throws IllegalStateException if no provider has an authority of this type
     */
    static IdentityProvider of(CertificateAuthority authority, boolean isTrustWritten) {
        // A mesh accepts a root certificate. Without this member, an identity with one never gets ready.
        IdentityProvider.Bundled.Builder bundled =
                IdentityProvider.Bundled.builder().insecureAllowSelfSigned(true);
        if (authority instanceof CertificateAuthority.Builtin) {
            bundled.autogenerate(it -> it.enabled(true));
        } else if (authority instanceof CertificateAuthority.Provided provided) {
            bundled.ca(ca -> provided.conf().ifPresent(conf -> {
                ca.certificate(conf.cert().map(IdentityOfAuthority::source));
                ca.privateKey(conf.key().map(IdentityOfAuthority::source));
            }));
        } else {
            throw new IllegalStateException("Kuma 3.0 has no certificate authorities of a mesh, and no MeshIdentity has"
                    + " one of the type " + VisibleText.part(authority.type())
                    + ": set the provider of a MeshIdentity with identity(name, provider)");
        }
        if (isTrustWritten) {
            bundled.meshTrustCreation(IdentityProvider.MeshTrustCreation.DISABLED);
        }
        authority
                .dpCert()
                .flatMap(CertificateAuthority.DpCert::rotation)
                .flatMap(CertificateAuthority.Rotation::expiration)
                .ifPresent(expiration -> bundled.certificateParameters(it -> it.expiry(duration(expiration))));
        return IdentityProvider.builder().bundled(bundled.build()).build();
    }

    /** The mesh has days and a Go duration has none: {@code 1d}. */
    private static Duration duration(String expiration) {
        return expiration.matches("\\d+d")
                ? Duration.ofDays(Long.parseLong(expiration.substring(0, expiration.length() - 1)))
                : GoDuration.parse(expiration);
    }

    private static SecureDataSource source(DataSource source) {
        return source.secret()
                .map(SecureDataSource::secret)
                .or(() -> source.file().map(SecureDataSource::file))
                .or(() -> text(source).map(SecureDataSource::insecureInline))
                .orElseThrow(() -> new IllegalStateException(
                        "the certificate authority needs a secret, a file or a text for its certificate and key"));
    }

    /** Returns the text of a source that holds it, without Base64. */
    static Optional<String> text(DataSource source) {
        return source.inlineString().or(() -> source.inline()
                .map(encoded -> new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8)));
    }
}
