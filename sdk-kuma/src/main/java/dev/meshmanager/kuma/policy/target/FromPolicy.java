package dev.meshmanager.kuma.policy.target;

import dev.meshmanager.core.Model;
import java.util.List;

/**
 * A policy that configures traffic from clients to the selected proxies.
 *
 * @param <C> the configuration
 */
public interface FromPolicy<C extends Model> extends TargetRefPolicy {
    @Override
    Spec<C> spec();

    /**
     * The spec of a {@link FromPolicy}.
     *
     * @param <C> the configuration
     */
    interface Spec<C extends Model> extends PolicySpec {
        @Override
        List<PolicyItem<C>> from();
    }
}
