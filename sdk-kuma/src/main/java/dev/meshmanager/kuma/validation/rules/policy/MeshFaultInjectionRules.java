package dev.meshmanager.kuma.validation.rules.policy;

import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_SERVICE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_SERVICE_SUBSET;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_SUBSET;

import dev.meshmanager.core.IntOrString;
import dev.meshmanager.kuma.policy.MeshFaultInjection;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.Matches;
import dev.meshmanager.kuma.validation.rules.shared.Policies;
import dev.meshmanager.kuma.validation.rules.shared.Targets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules for a {@link MeshFaultInjection}. */
public final class MeshFaultInjectionRules implements KindRules<MeshFaultInjection> {
    private static final Targets TOP = Targets.PROXIES.withGatewayTags();
    private static final Targets FROM = Targets.of(MESH, MESH_SUBSET, MESH_SERVICE_SUBSET, MESH_SERVICE);
    private static final Targets TO = Targets.of(MESH);
    private static final Pattern BANDWIDTH = Pattern.compile("\\d*\\s?[GMk]+bps");

    @Override
    public void check(MeshFaultInjection policy, FieldPath root) {
        MeshFaultInjection.Spec spec = policy.spec();
        FieldPath at = root.field("spec");
        boolean inbound = !spec.rules().isEmpty() || !spec.from().isEmpty();
        TOP.inbound(inbound).checkIfPresent(at.field("targetRef"), spec.targetRef());
        if (!spec.from().isEmpty() && !spec.rules().isEmpty()) {
            at.reject("'from' must be empty when 'rules' is defined");
        }
        for (int i = 0; i < spec.rules().size(); i++) {
            Matches.check(
                    at.field("rules").index(i).field("matches"),
                    spec.rules().get(i).matches());
        }
        Policies.checkRules(at.field("rules"), spec.rules(), MeshFaultInjectionRules::check);
        boolean gateways = Policies.includesGateways(spec.targetRef());
        if (Policies.isAllowed(at.field("from"), spec.from(), !gateways, Policies.NOT_WITH_GATEWAYS)) {
            Policies.checkItems(at.field("from"), spec.from(), FROM, MeshFaultInjectionRules::check);
        }
        if (Policies.isAllowed(at.field("to"), spec.to(), gateways, Policies.ONLY_WITH_GATEWAYS)) {
            Policies.checkItems(at.field("to"), spec.to(), TO, MeshFaultInjectionRules::check);
        }
    }

    private static void check(FieldPath at, MeshFaultInjection.Conf conf) {
        for (int i = 0; i < conf.http().size(); i++) {
            check(at.field("http"), i, conf.http().get(i));
        }
    }

    /** The control plane puts the index behind the type of the fault, not behind the list. */
    private static void check(FieldPath http, int i, MeshFaultInjection.Fault fault) {
        fault.abort().ifPresent(abort -> {
            FieldPath place = http.field("abort").index(i);
            place.field("httpStatus").between(100, 599, abort.httpStatus().orElse(0));
            checkPercentage(place, abort.percentage());
        });
        fault.delay().ifPresent(delay -> {
            FieldPath place = http.field("delay").index(i);
            place.field("value").notNegative(delay.value());
            checkPercentage(place, delay.percentage());
        });
        fault.responseBandwidth().ifPresent(bandwidth -> {
            FieldPath place = http.field("responseBandwidth").index(i);
            String limit = bandwidth.limit().orElse("");
            if (!BANDWIDTH.matcher(limit).matches()) {
                place.field("limit").reject("must be a number with kbps, Mbps or Gbps");
            }
            checkPercentage(place, bandwidth.percentage());
        });
    }

    private static void checkPercentage(FieldPath at, Optional<IntOrString> percentage) {
        at.field("percentage").percentage(percentage);
    }
}
