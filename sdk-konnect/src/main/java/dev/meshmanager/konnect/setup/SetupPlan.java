package dev.meshmanager.konnect.setup;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.common.DataSource;
import dev.meshmanager.kuma.identity.IdentityProvider;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.mesh.LogBackend;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.MetricsBackend;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.mesh.TraceBackend;
import dev.meshmanager.kuma.policy.MeshAccessLog;
import dev.meshmanager.kuma.policy.MeshMetric;
import dev.meshmanager.kuma.policy.MeshTrace;
import dev.meshmanager.kuma.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The settings of a {@link MeshSetup}, and the resources made from them. */
final class SetupPlan {
    @Nullable
    String name;

    SetupStyle style = SetupStyle.POLICIES;

    @Nullable
    Mtls mtls;

    @Nullable
    String identityName;

    @Nullable
    IdentityProvider identity;

    CertificateAuthority.@Nullable Mode mode;

    @Nullable
    String certificateExpiration;

    boolean allowAll;

    @Nullable
    LogBackend log;

    MeshAccessLog.@Nullable Backend logPolicy;

    @Nullable
    TraceBackend trace;

    MeshTrace.@Nullable Backend tracePolicy;

    @Nullable
    Integer sampling;

    @Nullable
    MetricsBackend metrics;

    MeshMetric.@Nullable Backend metricsPolicy;
    final List<NamedSecret> secrets = new ArrayList<>();

    private final List<SetupPart> parts = new ArrayList<>();

    /** Name and value of a secret. The mesh is set when it is built. */
    record NamedSecret(String name, String value) {
        @Override
        public String toString() {
            return name;
        }
    }

    void provide(PemAuthority authority) {
        String certificate = authority.name() + "-cert";
        String key = authority.name() + "-key";
        secrets.add(new NamedSecret(certificate, authority.certificate()));
        secrets.add(new NamedSecret(key, authority.key()));
        mtls = Mtls.of(CertificateAuthority.provided(
                authority.name(), DataSource.secret(certificate), DataSource.secret(key)));
    }

    MeshSetup build() {
        String mesh = name;
        if (mesh == null || mesh.isBlank()) {
            throw new IllegalStateException("a setup needs the name of the mesh");
        }
        check();
        parts.clear();
        Mesh.Builder builder = Mesh.builder().name(mesh);
        List<String> reasons = new ArrayList<>(List.of("groups the proxies that join it"));
        Mtls authorities = mtls();
        if (authorities != null) {
            builder.mtls(authorities);
            reasons.add("encrypts traffic with certificates of " + describe(authorities));
            if (!secrets.isEmpty()) {
                reasons.add("skips validation of the authority, because its secrets are created after the mesh");
            }
        }
        if (style == SetupStyle.MESH_OBJECT) {
            new MeshObjectStyle(this, mesh).addTo(builder, reasons);
        }
        add(builder.build(), String.join("; ", reasons) + ".");
        secrets.forEach(secret -> add(
                Secret.builder()
                        .mesh(mesh)
                        .name(secret.name())
                        .value(secret.value())
                        .build(),
                "used by the mesh, so that the mesh itself holds no key."));
        if (style == SetupStyle.MESH_OBJECT) {
            new MeshObjectStyle(this, mesh).addPolicies();
        } else {
            new PolicyStyle(this, mesh).addPolicies();
        }
        boolean secretInMesh =
                authorities != null && authorities.backends().stream().anyMatch(AuthorityChanges::holdsSecrets);
        return new MeshSetup(mesh, style, parts, secretInMesh);
    }

    private void check() {
        if (mtls != null && identity != null) {
            throw new IllegalStateException("proxies get their certificates from mtls or from identity, not from both");
        }
        if (mtls == null && identity == null && mode != null) {
            throw new IllegalStateException("mtlsMode needs mtls or identity");
        }
        if (mtls == null && certificateExpiration != null) {
            throw new IllegalStateException("certificateExpiration needs mtls");
        }
        if (identity != null && style == SetupStyle.MESH_OBJECT) {
            throw new IllegalStateException("a MeshIdentity needs SetupStyle.POLICIES");
        }
    }

    private @Nullable Mtls mtls() {
        if (mtls == null) {
            return null;
        }
        Mtls.Builder builder = mtls.toBuilder()
                .backends(mtls.backends().stream().map(this::complete).toList());
        return secrets.isEmpty()
                ? builder.build()
                : builder.skipValidation(true).build();
    }

    private CertificateAuthority complete(CertificateAuthority authority) {
        CertificateAuthority rotated = certificateExpiration == null
                ? authority
                : AuthorityChanges.withRotation(authority, certificateExpiration);
        return mode == null || style == SetupStyle.POLICIES ? rotated : AuthorityChanges.withMode(rotated, mode);
    }

    private static String describe(Mtls mtls) {
        CertificateAuthority authority = mtls.backends().get(0);
        return "the " + authority.type() + " authority \"" + authority.name().orElse("") + "\"";
    }

    void add(Resource resource, String reason) {
        parts.add(new SetupPart(Objects.requireNonNull(resource, "resource"), reason));
    }
}
