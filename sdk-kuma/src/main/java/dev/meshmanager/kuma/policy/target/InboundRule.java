package dev.meshmanager.kuma.policy.target;

import dev.meshmanager.core.Model;
import java.util.List;
import java.util.Optional;

/**
 * An entry of a policy's {@code rules}: inbound traffic, and what applies to it.
 *
 * @param <C> the configuration that the kind of policy has
 */
public interface InboundRule<C extends Model> extends Model {
    /**
     * Returns which traffic is meant; empty means all, more than one means any of them. Always empty in kinds whose
     * rules have no matches.
     */
    default List<Match> matches() {
        return List.of();
    }

    /** Returns what applies; the member is called {@code default}. */
    Optional<C> conf();
}
