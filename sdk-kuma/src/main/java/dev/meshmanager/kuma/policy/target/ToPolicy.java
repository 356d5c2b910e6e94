package dev.meshmanager.kuma.policy.target;

import dev.meshmanager.core.Model;
import java.util.List;

/**
 * A policy that configures traffic of the selected proxies to destinations.
 *
 * @param <C> the configuration
 */
public interface ToPolicy<C extends Model> extends TargetRefPolicy {
    @Override
    Spec<C> spec();

    /**
     * The spec of a {@link ToPolicy}.
     *
     * @param <C> the configuration
     */
    interface Spec<C extends Model> extends PolicySpec {
        @Override
        List<PolicyItem<C>> to();
    }
}
