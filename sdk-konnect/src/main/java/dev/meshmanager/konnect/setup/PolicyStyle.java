package dev.meshmanager.konnect.setup;

import dev.meshmanager.core.IntOrString;
import dev.meshmanager.kuma.identity.IdentityProvider;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.policy.MeshAccessLog;
import dev.meshmanager.kuma.policy.MeshMetric;
import dev.meshmanager.kuma.policy.MeshTLS;
import dev.meshmanager.kuma.policy.MeshTrace;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import dev.meshmanager.kuma.policy.target.Match;
import dev.meshmanager.kuma.policy.target.TargetRef;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Configures everything but the certificate authority with policies for the whole mesh. */
final class PolicyStyle {
    private final SetupPlan plan;
    private final String mesh;

    PolicyStyle(SetupPlan plan, String mesh) {
        this.plan = plan;
        this.mesh = mesh;
    }

    void addPolicies() {
        addIdentity();
        addMode();
        addPermission();
        addAccessLog();
        addTrace();
        addMetric();
    }

    private void addIdentity() {
        IdentityProvider provider = plan.identity;
        if (provider != null && plan.identityName != null) {
            plan.add(
                    MeshIdentity.builder()
                            .mesh(mesh)
                            .name(plan.identityName)
                            .spec(spec ->
                                    spec.selector(MeshIdentity.Selector.all()).provider(provider))
                            .build(),
                    "gives all proxies an identity and a certificate, and encrypts traffic.");
        }
    }

    private void addMode() {
        CertificateAuthority.Mode mode = plan.mode;
        if (mode != null) {
            boolean strict = mode.equals(CertificateAuthority.Mode.STRICT);
            plan.add(
                    MeshTLS.builder()
                            .mesh(mesh)
                            .name("tls-mode")
                            .spec(spec -> spec.targetRef(TargetRef.mesh())
                                    .addRule(rule ->
                                            rule.conf(strict ? MeshTLS.Conf.strict() : MeshTLS.Conf.permissive())))
                            .build(),
                    strict
                            ? "proxies accept TLS only."
                            : "proxies accept plain text as well as TLS, while services move into the mesh.");
        }
    }

    private void addPermission() {
        if (plan.allowAll) {
            plan.add(
                    MeshTrafficPermission.builder()
                            .mesh(mesh)
                            .name("allow-all")
                            .spec(spec -> {
                                spec.targetRef(TargetRef.mesh());
                                allowAll(spec);
                            })
                            .build(),
                    "allows all traffic; with mTLS, traffic without a permission is denied.");
        }
    }

    /** Proxies with an identity evaluate {@code rules} only; with {@code from} they would deny all traffic. */
    private void allowAll(MeshTrafficPermission.Spec.Builder spec) {
        if (plan.identity == null) {
            spec.addFrom(from -> from.targetRef(TargetRef.mesh()).conf(MeshTrafficPermission.Conf.allow()));
        } else {
            // A prefix needs a trust domain: those of the zones begin with the name of the mesh.
            spec.addRule(MeshTrafficPermission.Rule.allow(Match.spiffeIdPrefix("spiffe://" + mesh + ".")));
        }
    }

    private void addAccessLog() {
        MeshAccessLog.@Nullable Backend backend = plan.log == null ? plan.logPolicy : PolicyBackends.policy(plan.log);
        if (backend != null) {
            plan.add(
                    MeshAccessLog.builder()
                            .mesh(mesh)
                            .name("access-log")
                            .spec(spec -> spec.targetRef(TargetRef.mesh())
                                    .addTo(to -> to.targetRef(TargetRef.mesh()).conf(MeshAccessLog.Conf.of(backend))))
                            .build(),
                    "proxies log their outgoing requests and connections.");
        }
    }

    private void addTrace() {
        MeshTrace.@Nullable Backend backend = plan.trace == null ? plan.tracePolicy : PolicyBackends.policy(plan.trace);
        if (backend == null) {
            return;
        }
        IntOrString sampling = sampling();
        plan.add(
                MeshTrace.builder()
                        .mesh(mesh)
                        .name("tracing")
                        .spec(spec -> spec.targetRef(TargetRef.mesh()).conf(conf -> {
                            conf.addBackend(backend);
                            if (sampling != null) {
                                conf.sampling(MeshTrace.Sampling.builder()
                                        .overall(sampling)
                                        .build());
                            }
                        }))
                        .build(),
                "proxies send traces of " + (sampling == null ? "all" : sampling + " % of the") + " requests.");
    }

    private @Nullable IntOrString sampling() {
        if (plan.sampling != null) {
            return IntOrString.of(plan.sampling);
        }
        OptionalDouble ofBackend = plan.trace == null ? OptionalDouble.empty() : plan.trace.sampling();
        return ofBackend.isPresent() ? SetupValues.percentage(ofBackend.getAsDouble()) : null;
    }

    private void addMetric() {
        MeshMetric.@Nullable Backend backend =
                plan.metrics == null ? plan.metricsPolicy : PolicyBackends.policy(plan.metrics);
        if (backend != null) {
            plan.add(
                    MeshMetric.builder()
                            .mesh(mesh)
                            .name("metrics")
                            .spec(spec -> spec.targetRef(TargetRef.mesh()).conf(conf -> conf.addBackend(backend)))
                            .build(),
                    "each proxy publishes its metrics.");
        }
    }
}
