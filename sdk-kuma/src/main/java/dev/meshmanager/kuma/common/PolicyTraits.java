package dev.meshmanager.kuma.common;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.WrittenBy;
import java.util.Optional;
import java.util.Set;

/**
 * What a kind of policy consists of. A kind that has no such trait is no policy.
 *
 * @param isTargetRef whether the policy selects proxies by a {@code targetRef}; older policies select them by tags
 * @param sections the sections of the {@code spec}; none for an older policy
 * @param isFromAsRules whether the control plane computes the rules of {@code from} as if they were {@code rules}
 */
public record PolicyTraits(boolean isTargetRef, Set<Section> sections, boolean isFromAsRules) {
    /** Copies the set. */
    public PolicyTraits {
        sections = Set.copyOf(sections);
    }

    /** Returns the parts of a kind of policy, or empty if the kind is no policy. */
    public static Optional<PolicyTraits> of(ResourceType<?> type) {
        return type.trait(PolicyTraits.class);
    }

    /** Returns a policy with a {@code targetRef} and these sections. */
    public static PolicyTraits targetRef(Section... sections) {
        return new PolicyTraits(true, Set.of(sections), false);
    }

    /** Returns this policy with a {@code from} whose rules are computed as if they were {@code rules}. */
    public PolicyTraits withFromAsRules() {
        return new PolicyTraits(isTargetRef, sections, true);
    }

    /**
     * Describes one of the older policies: they are flat, only the global control plane writes them, and 3.0 has none.
     */
    public static void older(ResourceType.Builder kind) {
        kind.flat().writtenBy(WrittenBy.GLOBAL).until("3.0").trait(new PolicyTraits(false, Set.of(), false));
    }

    /** Returns whether the policy has this section. */
    public boolean has(Section section) {
        return sections.contains(section);
    }

    /** A section of a policy. */
    public enum Section {
        /** What applies to traffic that leaves a proxy. */
        TO,
        /** What applies to traffic that enters a proxy, by client; {@link #RULES} replaces it. */
        FROM,
        /** What applies to traffic that enters a proxy. */
        RULES,
        /** What applies to the proxy. */
        DEFAULT
    }
}
