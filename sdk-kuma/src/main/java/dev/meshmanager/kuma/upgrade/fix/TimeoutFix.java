package dev.meshmanager.kuma.upgrade.fix;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits the default timeouts of a mesh into the two policies that 3.0 makes itself. */
final class TimeoutFix {
    private static final String OUTBOUND = "mesh-timeout-to-all-";

    private TimeoutFix() {}

    /** Returns the policy with rules, and the one with {@code to}. */
    static List<Resource> split(MeshTimeout older) {
        List<Resource> policies = new ArrayList<>();
        MeshTimeout.Spec.Builder rules = MeshTimeout.Spec.builder().targetRef(TargetRef.mesh());
        older.spec()
                .from()
                .forEach(from -> rules.addRule(rule -> rule.conf(
                        from.conf().orElseGet(() -> MeshTimeout.Conf.builder().build()))));
        policies.add(older.toBuilder().spec(rules.build()).build());
        if (!older.spec().to().isEmpty()) {
            policies.add(MeshTimeout.builder()
                    .mesh(older.mesh())
                    .name(OUTBOUND + older.mesh())
                    .spec(MeshTimeout.Spec.builder()
                            .targetRef(Optional.of(TargetRef.mesh()))
                            .to(older.spec().to())
                            .build())
                    .build());
        }
        return policies;
    }
}
