package dev.meshmanager.kuma.validation.rules.policy;

import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_EXTERNAL_SERVICE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_MULTI_ZONE_SERVICE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_SERVICE;

import dev.meshmanager.kuma.policy.MeshHealthCheck;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.Policies;
import dev.meshmanager.kuma.validation.rules.shared.Targets;

/** The rules for a {@link MeshHealthCheck}. */
public final class MeshHealthCheckRules implements KindRules<MeshHealthCheck> {
    private static final Targets TOP = Targets.PROXIES.withGatewayTags();
    private static final Targets TO = Targets.of(MESH, MESH_SERVICE, MESH_EXTERNAL_SERVICE, MESH_MULTI_ZONE_SERVICE);

    private static final MeshHealthCheck.Conf EMPTY =
            MeshHealthCheck.Conf.builder().build();

    @Override
    public void check(MeshHealthCheck policy, FieldPath root) {
        FieldPath at = root.field("spec");
        TOP.checkIfPresent(at.field("targetRef"), policy.spec().targetRef());
        Policies.checkItems(at.field("to"), policy.spec().to(), TO, EMPTY, MeshHealthCheckRules::check);
    }

    private static void check(FieldPath at, MeshHealthCheck.Conf conf) {
        at.field("interval").positive(conf.interval());
        at.field("timeout").positive(conf.timeout());
        at.field("unhealthyThreshold").positiveNumber(conf.unhealthyThreshold());
        at.field("healthyThreshold").positiveNumber(conf.healthyThreshold());
        at.field("initialJitter").positive(conf.initialJitter());
        at.field("intervalJitter").positive(conf.intervalJitter());
        at.field("intervalJitterPercent").between(0, 100, conf.intervalJitterPercent());
        at.field("healthyPanicThreshold").percentage(conf.healthyPanicThreshold());
        at.field("noTrafficInterval").positive(conf.noTrafficInterval());
        conf.eventLogPath().ifPresent(at.field("eventLogPath")::absolutePath);
        conf.http().ifPresent(http -> check(at.field("http"), http));
        if (conf.http().isEmpty() && conf.tcp().isEmpty() && conf.grpc().isEmpty()) {
            at.reject("must have http, tcp or grpc");
        }
    }

    private static void check(FieldPath at, MeshHealthCheck.Http http) {
        if (http.path().filter(String::isEmpty).isPresent()) {
            at.field("path").reject("must not be empty");
        }
        for (int i = 0; i < http.expectedStatuses().size(); i++) {
            at.field("expectedStatuses")
                    .index(i)
                    .between(100, 599, http.expectedStatuses().get(i));
        }
    }
}
