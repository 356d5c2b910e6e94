package dev.meshmanager.kuma.plan.expiry;

import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.identity.MeshTrust;
import dev.meshmanager.kuma.identity.authority.AuthorityCertificate;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.plan.expiry.Expiry.Kind;
import dev.meshmanager.kuma.proxy.DataplaneInsight;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.secret.GlobalSecret;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.secret.SecretValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        part(
                "MeshTrusts",
                () -> authorities(AuthorityCertificate.ofTrusts(
                        kuma.resources(MeshTrust.TYPE).list())));
        List<Secret> secrets = new ArrayList<>();
        part("secrets", () -> kuma.resources(Secret.TYPE).list().forEach(secrets::add));
        secrets.forEach(secret -> signingKey(secret, secret.mesh() + "/" + secret.name()));
        part(
                "global secrets",
                () -> kuma.resources(GlobalSecret.TYPE).list().forEach(secret -> signingKey(secret, secret.name())));
        part(
                "meshes",
                () -> authorities(
                        AuthorityCertificate.ofMeshes(kuma.resources(Mesh.TYPE).list(), secrets)));
        return all;
    }

    private void authorities(List<AuthorityCertificate> authorities) {
        authorities.forEach(authority -> add(
                authority.isTrust() ? Kind.MESH_TRUST : Kind.MESH_AUTHORITY,
                authority.name(),
                authority.certificate().getSubjectX500Principal().getName(),
                Optional.of(authority.certificate().getNotAfter().toInstant())));
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

    private void signingKey(SecretValue secret, String name) {
        if (!secret.name().contains(SIGNING_KEY)) {
            return;
        }
        String kind = secret.name().substring(0, secret.name().indexOf("-" + SIGNING_KEY));
        String tokens = kind.replace("dataplane", "data plane proxies")
                .replace("zone", "zones")
                .replace("user", "users");
        String created = secret.creationTime().map(time -> ", created " + time).orElse("");
        add(Kind.SIGNING_KEY, name, "tokens of " + tokens + created, Optional.empty());
    }
}
