package dev.meshmanager.konnect.setup;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.common.DataSource;
import dev.meshmanager.kuma.identity.IdentityProvider;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.mesh.LogBackend;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.MetricsBackend;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.mesh.TraceBackend;
import dev.meshmanager.kuma.policy.MeshAccessLog;
import dev.meshmanager.kuma.policy.MeshMetric;
import dev.meshmanager.kuma.policy.MeshPassthrough;
import dev.meshmanager.kuma.policy.MeshTrace;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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

    @Nullable
    Boolean passthrough;

    @Nullable
    KumaVersion version;

    /** The certificate of an authority that is given in PEM, for the {@code MeshTrust}. */
    @Nullable
    String authorityCertificate;

    final List<NamedSecret> secrets = new ArrayList<>();

    private final List<SetupPart> parts = new ArrayList<>();

    SetupPlan() {}

    /** Copies the settings, not the parts. */
    private SetupPlan(SetupPlan other) {
        name = other.name;
        style = other.style;
        mtls = other.mtls;
        identityName = other.identityName;
        identity = other.identity;
        mode = other.mode;
        certificateExpiration = other.certificateExpiration;
        allowAll = other.allowAll;
        log = other.log;
        logPolicy = other.logPolicy;
        trace = other.trace;
        tracePolicy = other.tracePolicy;
        sampling = other.sampling;
        metrics = other.metrics;
        metricsPolicy = other.metricsPolicy;
        passthrough = other.passthrough;
        version = other.version;
        authorityCertificate = other.authorityCertificate;
        secrets.addAll(other.secrets);
    }

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
        authorityCertificate = authority.certificate();
        mtls = Mtls.of(CertificateAuthority.provided(
                authority.name(), DataSource.secret(certificate), DataSource.secret(key)));
    }

    /** Returns the setup for the version that is set. */
    MeshSetup build() {
        return new SetupPlan(this).buildFor(version == null ? KumaVersion.V2_14 : version);
    }

    /** This plan keeps its settings for other versions, so that each version is built by a copy. */
    private MeshSetup buildFor(KumaVersion target) {
        return new SetupPlan(this).build(target, this::buildFor);
    }

    private MeshSetup build(KumaVersion target, Function<KumaVersion, MeshSetup> rebuild) {
        String mesh = name;
        if (mesh == null || mesh.isBlank()) {
            throw new IllegalStateException("a setup needs the name of the mesh");
        }
        check(target);
        if (target.isAtLeast(KumaVersion.V3_0)) {
            return buildKuma3(mesh, target, rebuild);
        }
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
        addPassthrough(mesh);
        boolean secretInMesh =
                authorities != null && authorities.backends().stream().anyMatch(AuthorityChanges::holdsSecrets);
        return new MeshSetup(mesh, style, target, rebuild, parts, secretInMesh);
    }

    /** Kuma 3.0 ignores the members of a mesh that older versions have, so that everything is a resource of its own. */
    private MeshSetup buildKuma3(String mesh, KumaVersion target, Function<KumaVersion, MeshSetup> rebuild) {
        add(Mesh.builder().name(mesh).build(), "groups the proxies that join it.");
        secrets.forEach(secret -> add(
                Secret.builder()
                        .mesh(mesh)
                        .name(secret.name())
                        .value(secret.value())
                        .build(),
                "used by the mesh, so that no other resource holds a key."));
        new Kuma3Style(this, mesh).addPolicies();
        addPassthrough(mesh);
        boolean holdsKey = mtls != null && mtls.backends().stream().anyMatch(AuthorityChanges::holdsSecrets);
        return new MeshSetup(mesh, style, target, rebuild, parts, holdsKey);
    }

    private void addPassthrough(String mesh) {
        Boolean allowed = passthrough;
        if (allowed != null && style == SetupStyle.POLICIES) {
            add(
                    MeshPassthrough.builder()
                            .mesh(mesh)
                            .name("passthrough")
                            .spec(spec -> spec.targetRef(TargetRef.mesh())
                                    .conf(allowed ? MeshPassthrough.Conf.all() : MeshPassthrough.Conf.none()))
                            .build(),
                    allowed
                            ? "proxies reach destinations outside of the mesh."
                            : "proxies reach no destination outside of the mesh.");
        }
    }

    private void check(KumaVersion target) {
        if (style == SetupStyle.MESH_OBJECT && target.isAtLeast(KumaVersion.V3_0)) {
            throw new IllegalStateException("SetupStyle.MESH_OBJECT needs a control plane before Kuma 3.0: " + target
                    + " ignores mtls, logging, tracing and metrics of a mesh without an error, and traffic would be in"
                    + " plain text; use SetupStyle.POLICIES");
        }
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

    /** Returns the authority that issues certificates, with the expiration of the setup; null without mTLS. */
    @Nullable
    CertificateAuthority enabledAuthority() {
        Mtls authorities = mtls;
        if (authorities == null) {
            return null;
        }
        String enabled = authorities.enabledBackend().orElse("");
        return authorities.backends().stream()
                .filter(authority -> authority.name().equals(Optional.of(enabled)))
                .findFirst()
                .map(this::complete)
                .orElseThrow(() -> new IllegalStateException(
                        "mtls enables no authority: enabledBackend must be the name of one of its backends"));
    }

    private static String describe(Mtls mtls) {
        CertificateAuthority authority = mtls.backends().get(0);
        return "the " + authority.type() + " authority \"" + authority.name().orElse("") + "\"";
    }

    void add(Resource resource, String reason) {
        parts.add(new SetupPart(Objects.requireNonNull(resource, "resource"), reason));
    }
}
