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
     * What a {@link RulesPolicy} says.
     *
     * @param <C> the configuration
     */
    interface Spec<C extends Model> extends PolicySpec {
        @Override
        List<? extends InboundRule<C>> rules();
    }
}
