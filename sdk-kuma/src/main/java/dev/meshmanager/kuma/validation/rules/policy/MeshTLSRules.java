package dev.meshmanager.kuma.validation.rules.policy;

import static dev.meshmanager.kuma.policy.target.TargetRefKind.DATAPLANE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_SUBSET;

import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.kuma.common.TlsVersion;
import dev.meshmanager.kuma.common.TlsVersions;
import dev.meshmanager.kuma.policy.MeshTLS;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.Policies;
import dev.meshmanager.kuma.validation.rules.shared.Targets;
import java.util.List;

/** The rules for a {@link MeshTLS}. */
public final class MeshTLSRules implements KindRules<MeshTLS> {
    private static final Targets TOP = Targets.of(MESH, MESH_SUBSET, DATAPLANE);
    private static final Targets FROM = Targets.of(MESH);
    private static final String ONLY_FOR_MESH = "only a policy for the whole Mesh may set it";

    @Override
    public void check(MeshTLS policy, FieldPath root) {
        MeshTLS.Spec spec = policy.spec();
        FieldPath at = root.field("spec");
        boolean inbound = !spec.rules().isEmpty() || !spec.from().isEmpty();
        TOP.inbound(inbound).checkIfPresent(at.field("targetRef"), spec.targetRef());
        if (!spec.rules().isEmpty() && !spec.from().isEmpty()) {
            at.reject("'from' must be empty when 'rules' is defined");
        }
        TargetRefKind top = Policies.top(spec.targetRef());
        for (int i = 0; i < spec.rules().size(); i++) {
            FieldPath place = at.field("rules").index(i).field("default");
            spec.rules().get(i).conf().ifPresent(conf -> check(place, conf, top));
        }
        Policies.checkItems(at.field("from"), spec.from(), FROM, (place, conf) -> check(place, conf, top));
    }

    private static void check(FieldPath at, MeshTLS.Conf conf, TargetRefKind top) {
        if (!conf.tlsCiphers().isEmpty() && !top.equals(MESH)) {
            at.field("tlsCiphers").reject(ONLY_FOR_MESH);
        } else if (!conf.tlsCiphers().stream().allMatch(OpenEnum::isKnown)) {
            at.field("tlsCiphers").reject("must be known ciphers");
        }
        conf.tlsVersion().ifPresent(versions -> {
            if (top.equals(MESH)) {
                checkTlsVersions(at.field("tlsVersion"), versions);
            } else {
                at.field("tlsVersion").reject(ONLY_FOR_MESH);
            }
        });
    }

    public static void checkTlsVersions(FieldPath at, TlsVersions versions) {
        List<TlsVersion> order = OpenEnum.constants(TlsVersion.class);
        boolean bounded = versions.min().filter(min -> !isAuto(min)).isPresent()
                && versions.max().filter(max -> !isAuto(max)).isPresent();
        if (bounded
                && order.indexOf(versions.min().orElseThrow())
                        > order.indexOf(versions.max().orElseThrow())) {
            at.field("min").reject("must not be above max");
        }
    }

    private static boolean isAuto(TlsVersion version) {
        return version.value().equals("TLSAuto");
    }
}
