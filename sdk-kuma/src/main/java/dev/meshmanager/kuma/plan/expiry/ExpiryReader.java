package dev.meshmanager.kuma.plan.expiry;

import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.common.DataSource;
import dev.meshmanager.kuma.identity.MeshTrust;
import dev.meshmanager.kuma.internal.PemCertificates;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.plan.expiry.Expiry.Kind;
import dev.meshmanager.kuma.proxy.DataplaneInsight;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.secret.GlobalSecret;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.secret.SecretValue;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what expires on a control plane. */
final class ExpiryReader {
    private static final String SIGNING_KEY = "token-signing-key";

    private final KumaClient kuma;
    private final List<Expiry> all = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    ExpiryReader(KumaClient kuma) {
        this.kuma = kuma;
    }

    List<Expiry> read() {
        part("data plane proxies", this::proxies);
        part("MeshTrusts", this::trusts);
        Map<String, String> secrets = new HashMap<>();
        part("secrets", () -> secrets(secrets));
        part("global secrets", this::globalSecrets);
        part("meshes", () -> authorities(secrets));
        return all;
    }

    List<String> unread() {
        return unread;
    }

    /** A caller who may not read secrets still learns of the other dates, and an older version has no MeshTrust. */
    private void part(String what, Runnable read) {
        try {
            read.run();
        } catch (ApiException e) {
            unread.add(what + " could not be read: " + e.getMessage());
        }
    }

    private void proxies() {
        for (DataplaneOverview proxy : kuma.dataplanes().overviews()) {
            Optional<DataplaneInsight.Mtls> certificate =
                    proxy.dataplaneInsight().flatMap(insight -> insight.mTLS());
            certificate
                    .flatMap(DataplaneInsight.Mtls::certificateExpirationTime)
                    .ifPresent(end -> add(
                            Kind.PROXY_CERTIFICATE,
                            proxy.mesh() + "/" + proxy.name(),
                            certificate
                                    .flatMap(DataplaneInsight.Mtls::issuedBackend)
                                    .orElse(""),
                            Optional.of(end)));
        }
    }

    private void add(Kind kind, String name, String owner, Optional<Instant> expires) {
        all.add(new Expiry(kind, name, owner, expires));
    }

    private void trusts() {
        for (MeshTrust trust : kuma.resources(MeshTrust.TYPE).list()) {
            for (MeshTrust.CaBundle bundle : trust.spec().caBundles()) {
                bundle.pem()
                        .flatMap(MeshTrust.Pem::value)
                        .ifPresent(pem -> certificates(Kind.MESH_TRUST, trust.mesh() + "/" + trust.name(), pem));
            }
        }
    }

    private void certificates(Kind kind, String name, String pem) {
        for (X509Certificate certificate : PemCertificates.of(pem)) {
            add(
                    kind,
                    name,
                    certificate.getSubjectX500Principal().getName(),
                    Optional.of(certificate.getNotAfter().toInstant()));
        }
    }

    private void secrets(Map<String, String> byName) {
        for (Secret secret : kuma.resources(Secret.TYPE).list()) {
            byName.put(secret.mesh() + "/" + secret.name(), text(secret));
            signingKey(secret, secret.mesh() + "/" + secret.name());
        }
    }

    private void globalSecrets() {
        for (GlobalSecret secret : kuma.resources(GlobalSecret.TYPE).list()) {
            signingKey(secret, secret.name());
        }
    }

    private void signingKey(SecretValue secret, String name) {
        if (secret.name().contains(SIGNING_KEY)) {
            String created =
                    secret.creationTime().map(time -> "created " + time).orElse("");
            add(Kind.SIGNING_KEY, name, created, Optional.empty());
        }
    }

    private static String text(SecretValue secret) {
        try {
            return secret.decodedData()
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .orElse("");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private void authorities(Map<String, String> secrets) {
        for (Mesh mesh : kuma.resources(Mesh.TYPE).list()) {
            for (CertificateAuthority authority :
                    mesh.mtls().map(Mtls::backends).orElse(List.of())) {
                String name = mesh.name() + "/" + authority.name().orElse("");
                provided(authority)
                        .flatMap(source -> pem(mesh, source, secrets))
                        .forEach(pem -> certificates(Kind.MESH_AUTHORITY, name, pem));
            }
            // The authority that the control plane made is in a secret too.
            String prefix = mesh.name() + "/" + mesh.name() + ".ca-builtin-cert-";
            secrets.forEach((name, pem) -> {
                if (name.startsWith(prefix)) {
                    certificates(Kind.MESH_AUTHORITY, mesh.name() + "/" + name.substring(prefix.length()), pem);
                }
            });
        }
    }

    private static Stream<DataSource> provided(CertificateAuthority authority) {
        return authority instanceof CertificateAuthority.Provided provided
                ? provided.conf().flatMap(CertificateAuthority.ProvidedConf::cert).stream()
                : Stream.empty();
    }

    /** A file of the control plane cannot be read from here. */
    private static Stream<String> pem(Mesh mesh, DataSource source, Map<String, String> secrets) {
        Stream<String> secret =
                source.secret().map(name -> secrets.getOrDefault(mesh.name() + "/" + name, "")).stream();
        Stream<String> inline = source.inline().map(ExpiryReader::decoded).stream();
        return Stream.of(secret, inline, source.inlineString().stream()).flatMap(part -> part);
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
