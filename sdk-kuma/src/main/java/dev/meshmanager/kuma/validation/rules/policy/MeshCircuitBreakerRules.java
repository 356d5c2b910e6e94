package dev.meshmanager.kuma.validation.rules.policy;

import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_EXTERNAL_SERVICE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_MULTI_ZONE_SERVICE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_SERVICE;

import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.policy.MeshCircuitBreaker;
import dev.meshmanager.kuma.policy.OutlierDetection;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.Policies;
import dev.meshmanager.kuma.validation.rules.shared.Targets;
import java.util.List;
import java.util.Optional;

/** The rules for a {@link MeshCircuitBreaker}. */
public final class MeshCircuitBreakerRules implements KindRules<MeshCircuitBreaker> {
    private static final Targets TOP = Targets.PROXIES.withGatewayTags();
    private static final Targets FROM = Targets.of(MESH);
    private static final Targets TO = Targets.of(MESH, MESH_SERVICE, MESH_EXTERNAL_SERVICE, MESH_MULTI_ZONE_SERVICE);

    private static final MeshCircuitBreaker.Conf EMPTY =
            MeshCircuitBreaker.Conf.builder().build();

    @Override
    public void check(MeshCircuitBreaker policy, FieldPath root) {
        MeshCircuitBreaker.Spec spec = policy.spec();
        FieldPath at = root.field("spec");
        boolean inbound = !spec.rules().isEmpty() || !spec.from().isEmpty();
        TOP.inbound(inbound).checkIfPresent(at.field("targetRef"), spec.targetRef());
        // Since 3.0, 'to' may stand beside 'rules' here.
        boolean apart = !at.isSince(KumaVersion.V3_0) || spec.rules().isEmpty();
        Policies.checkSections(at, spec.from(), apart ? spec.to() : List.of(), spec.rules());
        for (int i = 0; i < spec.rules().size(); i++) {
            // The control plane reports violations of `rules` under `from`.
            FieldPath place = at.field("from").index(i).field("default");
            check(place, spec.rules().get(i).conf().orElseGet(() -> MeshCircuitBreaker.Conf.builder()
                    .build()));
        }
        Policies.checkItems(at.field("from"), spec.from(), FROM, EMPTY, MeshCircuitBreakerRules::check);
        Policies.checkItems(at.field("to"), spec.to(), TO, EMPTY, MeshCircuitBreakerRules::check);
    }

    private static void check(FieldPath at, MeshCircuitBreaker.Conf conf) {
        if (conf.connectionLimits().isEmpty() && conf.outlierDetection().isEmpty()) {
            at.reject("must have 'connectionLimits' or 'outlierDetection'");
            return;
        }
        conf.connectionLimits().ifPresent(limits -> {
            FieldPath place = at.field("connectionLimits");
            place.field("maxConnections").positiveNumber(limits.maxConnections());
            place.field("maxConnectionPools").positiveNumber(limits.maxConnectionPools());
            place.field("maxPendingRequests").positiveNumber(limits.maxPendingRequests());
            place.field("maxRetries").positiveNumber(limits.maxRetries());
            place.field("maxRequests").positiveNumber(limits.maxRequests());
        });
        conf.outlierDetection().ifPresent(detection -> check(at.field("outlierDetection"), detection));
    }

    private static void check(FieldPath at, OutlierDetection detection) {
        at.field("interval").positive(detection.interval());
        at.field("baseEjectionTime").positive(detection.baseEjectionTime());
        at.field("maxEjectionPercent").between(0, 100, detection.maxEjectionPercent());
        at.field("healthyPanicThreshold").percentage(detection.healthyPanicThreshold());
        at.field("detectors").defined(detection.detectors());
        detection.detectors().ifPresent(detectors -> check(at.field("detectors"), detectors));
    }

    private static void check(FieldPath at, OutlierDetection.Detectors detectors) {
        if (detectors.totalFailures().isEmpty()
                && detectors.gatewayFailures().isEmpty()
                && detectors.localOriginFailures().isEmpty()
                && detectors.successRate().isEmpty()
                && detectors.failurePercentage().isEmpty()) {
            at.reject("must have a detector");
        }
        checkConsecutive(at.field("totalFailures"), detectors.totalFailures());
        checkConsecutive(at.field("gatewayFailures"), detectors.gatewayFailures());
        checkConsecutive(at.field("localOriginFailures"), detectors.localOriginFailures());
        detectors.successRate().ifPresent(rate -> {
            FieldPath place = at.field("successRate");
            place.field("minimumHosts").positiveNumber(rate.minimumHosts());
            place.field("requestVolume").positiveNumber(rate.requestVolume());
            FieldPath factor = place.field("standardDeviationFactor");
            rate.standardDeviationFactor().flatMap(factor::number).ifPresent(number -> {
                if (number.signum() <= 0) {
                    factor.reject("must be greater than 0");
                }
            });
        });
        detectors.failurePercentage().ifPresent(percentage -> {
            FieldPath place = at.field("failurePercentage");
            place.field("minimumHosts").positiveNumber(percentage.minimumHosts());
            place.field("requestVolume").positiveNumber(percentage.requestVolume());
            place.field("threshold").between(0, 100, percentage.threshold());
        });
    }

    private static void checkConsecutive(FieldPath at, Optional<OutlierDetection.ConsecutiveFailures> failures) {
        failures.ifPresent(present -> at.field("consecutive").positiveNumber(present.consecutive()));
    }
}
