package dev.meshmanager.kuma.policy.target;

import dev.meshmanager.core.Model;
import java.util.List;

/**
 * A policy that configures inbound traffic of the selected proxies.
 *
 * @param <C> the configuration
 */
public interface RulesPolicy<C extends Model> extends TargetRefPolicy {
    @Override
    Spec<C> spec();

    /**
     * The spec of a {@link RulesPolicy}.
     *
     * @param <C> the configuration
     */
    interface Spec<C extends Model> extends PolicySpec {
        @Override
        List<? extends InboundRule<C>> rules();
    }
}
