package dev.meshmanager.konnect.kind;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.policy.MeshRateLimit;
import dev.meshmanager.kuma.policy.target.PolicyItem;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.RulesProvider;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Validates the kinds of Kong Mesh by what its documentation says. {@link java.util.ServiceLoader} finds this class;
 * call {@link dev.meshmanager.kuma.validation.Validation} instead.
 */
public final class KongMeshRules implements RulesProvider {
    private static final Set<Duration> INTERVALS =
            Set.of(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(24));

    /** Creates the rules, for {@link java.util.ServiceLoader}. */
    public KongMeshRules() {}

    @Override
    public Map<ResourceType<?>, KindRules<?>> rules() {
        KindRules<AccessRole> roles = KongMeshRules::check;
        KindRules<AccessRoleBinding> bindings = KongMeshRules::check;
        KindRules<AccessAudit> audits = (audit, root) -> {};
        KindRules<MeshGlobalRateLimit> limits = KongMeshRules::check;
        KindRules<MeshOPA> policies = (policy, root) -> {};
        return Map.of(
                AccessRole.TYPE,
                roles,
                AccessRoleBinding.TYPE,
                bindings,
                AccessAudit.TYPE,
                audits,
                MeshGlobalRateLimit.TYPE,
                limits,
                MeshOPA.TYPE,
                policies);
    }

    private static void check(AccessRole role, FieldPath root) {
        for (int i = 0; i < role.rules().size(); i++) {
            AccessRole.Rule rule = role.rules().get(i);
            FieldPath at = root.field("rules").index(i);
            at.field("access").notEmpty(rule.access());
        }
    }

    private static void check(AccessRoleBinding binding, FieldPath root) {
        for (int i = 0; i < binding.subjects().size(); i++) {
            AccessRoleBinding.Subject subject = binding.subjects().get(i);
            FieldPath at = root.field("subjects").index(i);
            at.field("name").notEmpty(subject.name());
            at.field("type").defined(subject.type());
            subject.type()
                    .filter(type -> !type.equals(AccessRoleBinding.SubjectType.USER)
                            && !type.equals(AccessRoleBinding.SubjectType.GROUP))
                    .ifPresent(type -> at.field("type").reject("must be User or Group"));
        }
    }

    private static void check(MeshGlobalRateLimit policy, FieldPath root) {
        FieldPath at = root.field("spec");
        checkItems(at.field("to"), policy.spec().to());
        checkItems(at.field("from"), policy.spec().from());
    }

    private static void checkItems(FieldPath at, List<PolicyItem<MeshGlobalRateLimit.Conf>> items) {
        for (int i = 0; i < items.size(); i++) {
            FieldPath http = at.index(i).field("default").field("http");
            items.get(i).conf().flatMap(MeshGlobalRateLimit.Conf::http).ifPresent(limits -> check(http, limits));
        }
    }

    private static void check(FieldPath at, MeshGlobalRateLimit.Http http) {
        http.requestRate().ifPresent(rate -> check(at.field("requestRate"), rate));
        for (int i = 0; i < http.ratelimitOnRequest().size(); i++) {
            FieldPath limits = at.field("ratelimitOnRequest").index(i).field("limits");
            List<MeshGlobalRateLimit.Limit> all =
                    http.ratelimitOnRequest().get(i).limits();
            for (int j = 0; j < all.size(); j++) {
                FieldPath rate = limits.index(j).field("requestRate");
                all.get(j).requestRate().ifPresent(value -> check(rate, value));
            }
        }
    }

    private static void check(FieldPath at, MeshRateLimit.Rate rate) {
        rate.interval().filter(interval -> !INTERVALS.contains(interval)).ifPresent(interval -> at.field("interval")
                .reject("must be 1s, 1m, 1h or 24h"));
    }
}
