package dev.meshmanager.kuma.policy.target;

import dev.meshmanager.core.Model;
import java.util.List;
import java.util.Optional;

/**
 * An entry of a policy's {@code rules}: a configuration for inbound traffic.
 *
 * @param <C> the configuration of the kind
 */
public interface InboundRule<C extends Model> extends Model {
    /**
     * Returns the matches. Traffic matches if it matches any of them. Empty means all traffic. It is always empty for
     * kinds whose rules have no matches.
     */
    default List<Match> matches() {
        return List.of();
    }

    /** Returns the configuration. Its JSON name is {@code default}. */
    Optional<C> conf();
}
