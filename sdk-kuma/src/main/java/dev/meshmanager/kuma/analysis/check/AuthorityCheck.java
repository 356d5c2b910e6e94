package dev.meshmanager.kuma.analysis.check;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.analysis.mesh.CheckedMesh;
import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.common.DataSource;
import dev.meshmanager.kuma.common.SecureDataSource;
import dev.meshmanager.kuma.identity.IdentityProvider;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.identity.MeshTrust;
import dev.meshmanager.kuma.internal.PemCertificates;
import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Finds certificates of authorities that expire. Certificates in files of the control plane cannot be read. */
final class AuthorityCheck implements Check {
    private static final Duration SOON = Duration.ofDays(30);

    private final Instant time;

    AuthorityCheck(Instant time) {
        this.time = time;
    }

    @Override
    public void check(CheckedMesh mesh, FoundList found) {
        mesh.mesh().ifPresent(resource -> checkMesh(mesh, resource, found));
        mesh.list(MeshIdentity.TYPE).forEach(identity -> identity.spec()
                .provider()
                .flatMap(IdentityProvider::bundled)
                .flatMap(IdentityProvider.Bundled::ca)
                .flatMap(IdentityProvider.Ca::certificate)
                .flatMap(source -> read(mesh, source))
                .ifPresent(pem -> judge(identity, "spec.provider.bundled.ca.certificate", pem, found)));
        mesh.list(MeshTrust.TYPE).forEach(trust -> {
            List<MeshTrust.CaBundle> bundles = trust.spec().caBundles();
            for (int i = 0; i < bundles.size(); i++) {
                String path = "spec.caBundles[" + i + "].pem";
                bundles.get(i)
                        .pem()
                        .flatMap(MeshTrust.Pem::value)
                        .map(pem -> pem.getBytes(StandardCharsets.UTF_8))
                        .ifPresent(pem -> judge(trust, path, pem, found));
            }
        });
    }

    private void checkMesh(CheckedMesh mesh, Mesh resource, FoundList found) {
        List<CertificateAuthority> backends =
                resource.mtls().map(Mtls::backends).orElse(List.of());
        for (int i = 0; i < backends.size(); i++) {
            if (backends.get(i) instanceof CertificateAuthority.Provided provided) {
                String path = "mtls.backends[" + i + "].conf.cert";
                provided.conf()
                        .flatMap(CertificateAuthority.ProvidedConf::cert)
                        .flatMap(source -> read(mesh, source))
                        .ifPresent(pem -> judge(resource, path, pem, found));
            }
        }
    }

    private static Optional<byte[]> read(CheckedMesh mesh, DataSource source) {
        Optional<String> text =
                source.inlineString().or(() -> source.insecureInline().flatMap(SecureDataSource.Inline::value));
        Optional<String> secret =
                source.secret().or(() -> source.secretRef().flatMap(SecureDataSource.SecretRef::name));
        return text.map(pem -> pem.getBytes(StandardCharsets.UTF_8))
                .or(() -> source.inline().flatMap(AuthorityCheck::decode))
                .or(() -> secret.flatMap(name -> secret(mesh, name)));
    }

    private static Optional<byte[]> read(CheckedMesh mesh, SecureDataSource source) {
        return source.insecureInline()
                .flatMap(SecureDataSource.Inline::value)
                .map(pem -> pem.getBytes(StandardCharsets.UTF_8))
                .or(() -> source.secretRef()
                        .flatMap(SecureDataSource.SecretRef::name)
                        .flatMap(name -> secret(mesh, name)));
    }

    private static Optional<byte[]> secret(CheckedMesh mesh, String name) {
        return mesh.list(Secret.TYPE).stream()
                .filter(secret -> ResourceLabels.displayName(secret).equals(name))
                .findFirst()
                .flatMap(Secret::data)
                .flatMap(AuthorityCheck::decode);
    }

    /** What is not base64 is refused by the control plane. */
    private static Optional<byte[]> decode(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void judge(Resource resource, String path, byte[] pem, FoundList found) {
        // A text that is not a certificate is refused by the control plane.
        List<X509Certificate> certificates = PemCertificates.of(new String(pem, StandardCharsets.UTF_8));
        certificates.stream()
                .findFirst()
                .map(certificate -> certificate.getNotAfter().toInstant())
                .ifPresent(end -> {
                    if (!end.isAfter(time)) {
                        found.add(AnalysisCode.AUTHORITY_EXPIRED, resource, path, "the certificate expired at " + end);
                    } else if (!end.isAfter(time.plus(SOON))) {
                        found.add(
                                AnalysisCode.AUTHORITY_EXPIRES_SOON,
                                resource,
                                path,
                                "the certificate expires at " + end);
                    }
                });
    }
}
