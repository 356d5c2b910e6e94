package dev.meshmanager.kuma.impact;

import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Tells whether policies give the proxies of an estate the same configuration.
 *
 * <pre>{@code
 * Equivalence.differences(estate, oldPolicies, newPolicies).isEmpty();
 * List<TargetRefPolicy> needless = Equivalence.needless(estate);
 * }</pre>
 */
public final class Equivalence {
    private Equivalence() {}

    /**
     * Returns how the configuration differs if the second policies are in the estate instead of the first; empty if
     * they are equivalent. Policies of either that are in the estate already are taken out before.
     */
    public static Impact differences(
            Estate estate, Collection<? extends TargetRefPolicy> first, Collection<? extends TargetRefPolicy> second) {
        Estate others = estate.without(first).without(second);
        return Impact.of(others.with(first), others.with(second));
    }

    /** Returns the policies that can all be deleted without a change of any configuration; see {@link #needless}. */
    public static List<TargetRefPolicy> needless(Estate estate) {
        return needless(estate, policy -> true);
    }

    /**
     * Returns the policies that can all be deleted without a change of any configuration. Of two policies that do the
     * same, the one that comes first by kind and name is returned. The result does not contain shadow policies, whose
     * purpose is not to change anything.
     *
     * @param candidates the policies that may be deleted
     */
    public static List<TargetRefPolicy> needless(Estate estate, Predicate<? super TargetRefPolicy> candidates) {
        List<TargetRefPolicy> needless = new ArrayList<>();
        Estate rest = estate;
        for (TargetRefPolicy policy : policies(estate)) {
            if (candidates.test(policy) && !ResourceLabels.isShadow(policy)) {
                Estate without = rest.without(policy);
                if (Impact.of(rest, without).isEmpty()) {
                    needless.add(policy);
                    rest = without;
                }
            }
        }
        return needless;
    }

    private static List<TargetRefPolicy> policies(Estate estate) {
        return estate.resources()
                .filter(TargetRefPolicy.class::isInstance)
                .map(TargetRefPolicy.class::cast)
                .toList();
    }
}
