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
    private final boolean hasRules;

    PolicyStyle(SetupPlan plan, String mesh) {
        this(plan, mesh, plan.identity != null);
    }

    /** {@code hasRules} tells whether permissions have {@code rules}, else they have {@code from}. */
    PolicyStyle(SetupPlan plan, String mesh, boolean hasRules) {
        this.plan = plan;
        this.mesh = mesh;
        this.hasRules = hasRules;
    }

    void addPolicies() {
        addIdentity();
        addMode();
        addPermission();
        addAccessLog();
        addTrace();
        addMetric();
    }

    void addIdentity() {
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

    void addMode() {
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

    void addPermission() {
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
        if (!hasRules) {
            spec.addFrom(from -> from.targetRef(TargetRef.mesh()).conf(MeshTrafficPermission.Conf.allow()));
        } else {
            // A prefix needs a trust domain: those of the zones begin with the name of the mesh.
            spec.addRule(MeshTrafficPermission.Rule.allow(Match.spiffeIdPrefix("spiffe://" + mesh + ".")));
        }
    }

    void addAccessLog() {
        addAccessLog(plan.log == null ? plan.logPolicy : PolicyBackends.policy(plan.log));
    }

    void addAccessLog(MeshAccessLog.@Nullable Backend backend) {
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

    void addTrace() {
        addTrace(plan.trace == null ? plan.tracePolicy : PolicyBackends.policy(plan.trace));
    }

    void addTrace(MeshTrace.@Nullable Backend backend) {
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

    void addMetric() {
        addMetric(plan.metrics == null ? plan.metricsPolicy : PolicyBackends.policy(plan.metrics));
    }

    void addMetric(MeshMetric.@Nullable Backend backend) {
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
