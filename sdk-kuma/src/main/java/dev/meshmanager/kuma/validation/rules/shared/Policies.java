package dev.meshmanager.kuma.validation.rules.shared;

import dev.meshmanager.core.Model;
import dev.meshmanager.kuma.policy.target.PolicyItem;
import dev.meshmanager.kuma.policy.target.PolicyRule;
import dev.meshmanager.kuma.policy.target.ProxyType;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import dev.meshmanager.kuma.validation.FieldPath;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Checks that the policies with {@code to}, {@code from} and {@code rules} share. */
public final class Policies {
    public static final String NOT_WITH_GATEWAYS =
            "must not be defined when the policy covers gateways; use 'to' for them, or set targetRef to the kind"
                    + " Dataplane or to proxyTypes Sidecar";
    public static final String ONLY_WITH_GATEWAYS = "must not be defined unless the policy covers gateways";

    private Policies() {}

    /**
     * Returns whether a section is allowed. A section with entries that is not allowed is rejected with this reason.
     */
    public static boolean isAllowed(FieldPath at, List<?> section, boolean allowed, String reason) {
        if (!allowed && !section.isEmpty()) {
            at.reject(reason);
        }
        return allowed;
    }

    /** Returns the kind that the policy is attached to. Default: {@code Mesh}. */
    public static TargetRefKind top(Optional<TargetRef> ref) {
        return ref.flatMap(TargetRef::kind).orElse(TargetRefKind.MESH);
    }

    /** Returns whether the reference includes gateways. */
    public static boolean includesGateways(Optional<TargetRef> ref) {
        TargetRefKind kind = top(ref);
        List<ProxyType> types = ref.map(TargetRef::proxyTypes).orElse(List.of());
        boolean all = kind.equals(TargetRefKind.MESH) || kind.equals(TargetRefKind.MESH_SUBSET);
        return kind.equals(TargetRefKind.MESH_GATEWAY)
                || kind.equals(TargetRefKind.MESH_HTTP_ROUTE)
                || all && (types.isEmpty() || types.contains(ProxyType.GATEWAY));
    }

    /** Rejects a policy without entries, and one that has {@code rules} beside {@code to} or {@code from}. */
    public static void checkSections(FieldPath spec, List<?> from, List<?> to, List<?> rules) {
        if (!rules.isEmpty() && !(from.isEmpty() && to.isEmpty())) {
            spec.reject("'to' and 'from' must be empty when 'rules' is defined");
        }
        if (rules.isEmpty() && from.isEmpty() && to.isEmpty()) {
            spec.reject("at least one of 'from', 'to' or 'rules' must be defined");
        }
    }

    /** Checks the reference and the configuration of each entry of {@code to} or {@code from}. */
    public static <C extends Model> void checkItems(
            FieldPath at, List<PolicyItem<C>> items, Targets targets, BiConsumer<FieldPath, C> conf) {
        for (int i = 0; i < items.size(); i++) {
            targets.check(at.index(i).field("targetRef"), items.get(i).targetRef());
            FieldPath place = at.index(i).field("default");
            items.get(i).conf().ifPresent(present -> conf.accept(place, present));
        }
    }

    /** Checks each entry. One without {@code default} is checked with {@code empty}. */
    public static <C extends Model> void checkItems(
            FieldPath at, List<PolicyItem<C>> items, Targets targets, C empty, BiConsumer<FieldPath, C> conf) {
        for (int i = 0; i < items.size(); i++) {
            targets.check(at.index(i).field("targetRef"), items.get(i).targetRef());
            conf.accept(at.index(i).field("default"), items.get(i).conf().orElse(empty));
        }
    }

    /** Checks the configuration of each of the {@code rules}. */
    public static <C extends Model> void checkRules(
            FieldPath at, List<PolicyRule<C>> rules, BiConsumer<FieldPath, C> conf) {
        for (int i = 0; i < rules.size(); i++) {
            FieldPath place = at.index(i).field("default");
            rules.get(i).conf().ifPresent(present -> conf.accept(place, present));
        }
    }
}
