package dev.meshmanager.konnect.setup;

import dev.meshmanager.kuma.identity.IdentityProvider;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.identity.MeshTrust;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.policy.BackendResourceRef;
import dev.meshmanager.kuma.policy.MeshAccessLog;
import dev.meshmanager.kuma.policy.MeshMetric;
import dev.meshmanager.kuma.policy.MeshTrace;
import dev.meshmanager.kuma.policy.OpenTelemetryCollector;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Configures a mesh of Kuma 3.0: an identity instead of a certificate authority, permissions in {@code rules}, and
 * OpenTelemetry collectors by reference.
 */
final class Kuma3Style {
    private final SetupPlan plan;
    private final String mesh;
    private final PolicyStyle policies;
    private final CollectorBackends collectors;

    Kuma3Style(SetupPlan plan, String mesh) {
        this.plan = plan;
        this.mesh = mesh;
        this.policies = new PolicyStyle(plan, mesh, true);
        this.collectors = new CollectorBackends(plan, mesh);
    }

    /** The order matters: the identity is first, and TLS only comes after the permission. */
    void addPolicies() {
        CertificateAuthority authority = plan.enabledAuthority();
        if (authority == null) {
            policies.addIdentity();
        } else {
            addIdentity(authority);
        }
        policies.addPermission();
        policies.addMode();
        policies.addAccessLog(accessLog());
        policies.addTrace(trace());
        policies.addMetric(metric());
    }

    /**
     * The control plane creates the {@code MeshTrust} of an authority that it generates. The certificate of a given one
     * is known, so that its trust is written with it. Its trust domain has no zone, because all zones share it.
     */
    private void addIdentity(CertificateAuthority authority) {
        String certificate = certificate(authority);
        IdentityProvider provider = IdentityOfAuthority.of(authority, certificate != null);
        String name = authority.name().orElse("identity");
        plan.add(
                MeshIdentity.builder()
                        .mesh(mesh)
                        .name(name)
                        .spec(spec -> {
                            spec.selector(MeshIdentity.Selector.all()).provider(provider);
                            if (certificate != null) {
                                spec.spiffeID(id -> id.trustDomain(trustDomain()));
                            }
                        })
                        .build(),
                "gives all proxies an identity and a certificate of the " + authority.type() + " authority \"" + name
                        + "\", and encrypts traffic.");
        if (certificate != null) {
            plan.add(
                    MeshTrust.builder()
                            .mesh(mesh)
                            .name(name)
                            .spec(spec ->
                                    spec.trustDomain(trustDomain()).addCaBundle(MeshTrust.CaBundle.pem(certificate)))
                            .build(),
                    "makes proxies trust the certificates of the identity.");
        }
    }

    private String trustDomain() {
        return mesh + ".mesh.local";
    }

    private @Nullable String certificate(CertificateAuthority authority) {
        if (plan.authorityCertificate != null) {
            return plan.authorityCertificate;
        }
        return authority instanceof CertificateAuthority.Provided provided
                ? provided.conf()
                        .flatMap(CertificateAuthority.ProvidedConf::cert)
                        .flatMap(IdentityOfAuthority::text)
                        .orElse(null)
                : null;
    }

    private MeshAccessLog.@Nullable Backend accessLog() {
        MeshAccessLog.Backend backend = plan.log == null ? plan.logPolicy : PolicyBackends.policy(plan.log);
        return backend == null
                ? null
                : byReference(backend, backend.openTelemetry(), (collector, ref) -> backend.toBuilder()
                        .openTelemetry(collector.toBuilder()
                                .endpoint(Optional.empty())
                                .backendRef(ref)
                                .build())
                        .build());
    }

    private MeshTrace.@Nullable Backend trace() {
        MeshTrace.Backend backend = plan.trace == null ? plan.tracePolicy : PolicyBackends.policy(plan.trace);
        return backend == null
                ? null
                : byReference(backend, backend.openTelemetry(), (collector, ref) -> backend.toBuilder()
                        .openTelemetry(collector.toBuilder()
                                .endpoint(Optional.empty())
                                .backendRef(ref)
                                .build())
                        .build());
    }

    private MeshMetric.@Nullable Backend metric() {
        MeshMetric.Backend backend = plan.metrics == null ? plan.metricsPolicy : PolicyBackends.policy(plan.metrics);
        return backend == null
                ? null
                : byReference(backend, backend.openTelemetry(), (collector, ref) -> backend.toBuilder()
                        .openTelemetry(collector.toBuilder()
                                .endpoint(Optional.empty())
                                .backendRef(ref)
                                .build())
                        .build());
    }

    /** Returns the backend with a reference to its collector, if it has one by its endpoint. */
    private <B, C extends OpenTelemetryCollector> B byReference(
            B backend, Optional<C> collector, BiFunction<C, BackendResourceRef, B> referring) {
        return collector
                .filter(it -> it.backendRef().isEmpty())
                .flatMap(it -> it.endpoint().map(endpoint -> referring.apply(it, collectors.refTo(endpoint))))
                .orElse(backend);
    }
}
