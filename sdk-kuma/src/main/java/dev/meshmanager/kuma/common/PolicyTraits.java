package dev.meshmanager.kuma.common;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.WrittenBy;
import java.util.Optional;
import java.util.Set;

/**
 * The properties that only policy kinds have. A kind without them is not a policy.
 *
 * @param isTargetRef whether the policy selects proxies with a {@code targetRef}; older policies select them by tags
 * @param sections the sections of the {@code spec}; empty for an older policy
 * @param isFromAsRules whether the control plane treats {@code from} as {@code rules}
 */
public record PolicyTraits(boolean isTargetRef, Set<Section> sections, boolean isFromAsRules) {
    /** Copies the set. */
    public PolicyTraits {
        sections = Set.copyOf(sections);
    }

    /** Returns the properties of a policy kind; empty if the kind is not a policy. */
    public static Optional<PolicyTraits> of(ResourceType<?> type) {
        return type.trait(PolicyTraits.class);
    }

    /** Returns the properties of a policy with a {@code targetRef} and these sections. */
    public static PolicyTraits targetRef(Section... sections) {
        return new PolicyTraits(true, Set.of(sections), false);
    }

    /** Returns these properties for a policy whose {@code from} is treated as {@code rules}. */
    public PolicyTraits withFromAsRules() {
        return new PolicyTraits(isTargetRef, sections, true);
    }

    /**
     * Describes an older policy kind: its resources have no {@code spec}, only the global control plane writes them,
     * and Kuma 3.0 does not have it.
     */
    public static void older(ResourceType.Builder kind) {
        kind.flat().writtenBy(WrittenBy.GLOBAL).until("3.0").trait(new PolicyTraits(false, Set.of(), false));
    }

    /** Returns whether the policy has this section. */
    public boolean has(Section section) {
        return sections.contains(section);
    }

    /** A section of the {@code spec} of a policy. */
    public enum Section {
        /** Configuration for traffic that leaves a proxy. */
        TO,
        /** Configuration for traffic that enters a proxy, by client. {@link #RULES} replaces it. */
        FROM,
        /** Configuration for traffic that enters a proxy. */
        RULES,
        /** Configuration for the proxy itself. */
        DEFAULT
    }
}
