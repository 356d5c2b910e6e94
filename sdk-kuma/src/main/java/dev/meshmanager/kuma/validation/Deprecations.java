package dev.meshmanager.kuma.validation;

import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_HTTP_ROUTE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_SERVICE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_SERVICE_SUBSET;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_SUBSET;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.identity.MeshTrust;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.policy.MeshAccessLog;
import dev.meshmanager.kuma.policy.MeshCircuitBreaker;
import dev.meshmanager.kuma.policy.MeshFaultInjection;
import dev.meshmanager.kuma.policy.MeshHealthCheck;
import dev.meshmanager.kuma.policy.MeshLoadBalancingStrategy;
import dev.meshmanager.kuma.policy.MeshMetric;
import dev.meshmanager.kuma.policy.MeshPassthrough;
import dev.meshmanager.kuma.policy.MeshRateLimit;
import dev.meshmanager.kuma.policy.MeshTLS;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.MeshTrace;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import dev.meshmanager.kuma.policy.OpenTelemetryCollector;
import dev.meshmanager.kuma.policy.target.PolicySpec;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what the control plane accepts with a warning. The warnings have the text of the control plane. */
final class Deprecations {
    private static final String USE_RULES = "'from' field is deprecated, use 'rules' instead";
    private static final Map<ResourceType<?>, String> FROM = Map.of(
            MeshAccessLog.TYPE,
            USE_RULES,
            MeshCircuitBreaker.TYPE,
            USE_RULES,
            MeshRateLimit.TYPE,
            USE_RULES,
            MeshTLS.TYPE,
            USE_RULES,
            MeshTimeout.TYPE,
            USE_RULES,
            MeshFaultInjection.TYPE,
            "'from' field is deprecated, use 'rules' with SPIFFE-based 'matches' instead",
            MeshTrafficPermission.TYPE,
            "'from' field is deprecated and will be removed in 3.0, use 'rules' with MeshIdentity (spiffeId) instead");
    private static final Set<TargetRefKind> REPLACED_BY_DATAPLANE =
            Set.of(MESH_SERVICE, MESH_SERVICE_SUBSET, MESH_SUBSET);

    private final List<String> warnings = new ArrayList<>();

    private Deprecations() {}

    static List<String> of(ResourceType<?> type, Resource resource, KumaVersion version) {
        Deprecations deprecations = new Deprecations();
        NameDeprecations.add(type, resource, version, deprecations.warnings);
        if (resource instanceof MeshTrust trust && trust.spec().origin().isPresent()) {
            deprecations.warnings.add("setting spec.origin field is deprecated");
        }
        // The control plane has no such warnings for the kinds that a distribution adds.
        if (resource instanceof TargetRefPolicy policy
                && Kinds.ALL.find(type.name()).isPresent()) {
            deprecations.addOfPolicy(type, policy);
        }
        return deprecations.warnings;
    }

    private void addOfPolicy(ResourceType<?> type, TargetRefPolicy policy) {
        if (FROM.containsKey(type) && !policy.spec().from().isEmpty()) {
            warnings.add(FROM.get(type));
        }
        if (policy instanceof MeshTrafficPermission permission) {
            addServicesAsClients(permission.spec());
        }
        addInlineEndpoint(policy.spec());
        if (policy instanceof MeshLoadBalancingStrategy strategy) {
            HashPolicyDeprecations.add(strategy.spec(), warnings);
        }
        if (policy instanceof MeshRateLimit limit) {
            addLowStatuses(limit.spec());
        }
        if (!type.equals(MeshPassthrough.TYPE)) {
            kind(policy.spec().targetRef()).ifPresent(this::addTarget);
        }
        if (policy instanceof MeshHealthCheck check) {
            addPanicThreshold(check.spec());
        }
    }

    private static Optional<TargetRefKind> kind(Optional<TargetRef> ref) {
        return ref.flatMap(TargetRef::kind);
    }

    private void addServicesAsClients(MeshTrafficPermission.Spec spec) {
        spec.from().stream()
                .filter(item ->
                        kind(item.targetRef()).filter(MESH_SERVICE::equals).isPresent())
                .forEach(item -> warnings.add("MeshService value for 'from[].targetRef.kind' is deprecated, use"
                        + " MeshSubset with 'kuma.io/service' instead"));
    }

    private void addTarget(TargetRefKind target) {
        if (REPLACED_BY_DATAPLANE.contains(target)) {
            warnings.add(target + " value for 'targetRef.kind' is deprecated, use Dataplane with labels instead");
        } else if (target.equals(MESH_HTTP_ROUTE)) {
            warnings.add("MeshHTTPRoute value for 'targetRef.kind' is deprecated, use MeshHTTPRoute in"
                    + " spec.to[].targetRef");
        }
    }

    private void addInlineEndpoint(PolicySpec spec) {
        boolean inline = spec.confs()
                .flatMap(Deprecations::collectors)
                .anyMatch(collector -> !collector.endpoint().orElse("").isEmpty()
                        && collector.backendRef().isEmpty());
        if (inline) {
            warnings.add("openTelemetry.endpoint is deprecated, use openTelemetry.backendRef with a"
                    + " MeshOpenTelemetryBackend resource instead");
        }
    }

    private static Stream<? extends OpenTelemetryCollector> collectors(Model conf) {
        if (conf instanceof MeshAccessLog.Conf log) {
            return log.backends().stream().flatMap(backend -> backend.openTelemetry().stream());
        }
        if (conf instanceof MeshMetric.Conf metric) {
            return metric.backends().stream().flatMap(backend -> backend.openTelemetry().stream());
        }
        return conf instanceof MeshTrace.Conf trace
                ? trace.backends().stream().flatMap(backend -> backend.openTelemetry().stream())
                : Stream.empty();
    }

    private void addLowStatuses(MeshRateLimit.Spec spec) {
        for (int i = 0; i < spec.from().size(); i++) {
            addLowStatus("from", i, spec.from().get(i).conf());
        }
        for (int i = 0; i < spec.rules().size(); i++) {
            addLowStatus("rules", i, spec.rules().get(i).conf());
        }
        for (int i = 0; i < spec.to().size(); i++) {
            addLowStatus("to", i, spec.to().get(i).conf());
        }
    }

    private void addLowStatus(String section, int index, Optional<MeshRateLimit.Conf> conf) {
        boolean isLow = conf.flatMap(MeshRateLimit.Conf::local)
                .flatMap(MeshRateLimit.Local::http)
                .flatMap(MeshRateLimit.LocalHttp::onRateLimit)
                .filter(answer -> answer.status().orElse(400) < 400)
                .isPresent();
        if (isLow) {
            warnings.add("'spec." + section + "[" + index + "].default.local.http.requestRate.status' must be 400 or"
                    + " higher. Please update your configuration.");
        }
    }

    private void addPanicThreshold(MeshHealthCheck.Spec spec) {
        spec.to().stream()
                .flatMap(item -> item.conf().stream())
                .filter(conf -> conf.healthyPanicThreshold().isPresent())
                .forEach(conf -> warnings.add("healthyPanicThreshold for 'to[].default' is deprecated. The setting has"
                        + " been moved to MeshCircuitBreaker policy, please use MeshCircuitBreaker policy instead."));
    }
}
