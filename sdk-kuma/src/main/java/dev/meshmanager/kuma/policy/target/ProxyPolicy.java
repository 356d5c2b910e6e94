package dev.meshmanager.kuma.policy.target;

import com.squareup.moshi.Json;
import dev.meshmanager.core.Model;
import java.util.Optional;

/**
 * A policy that configures the selected proxies as a whole.
 *
 * @param <C> the configuration
 */
public interface ProxyPolicy<C extends Model> extends TargetRefPolicy {
    @Override
    Spec<C> spec();

    /**
     * The spec of a {@link ProxyPolicy}.
     *
     * @param <C> the configuration
     */
    interface Spec<C extends Model> extends PolicySpec {
        /** Returns the configuration. Its JSON name is {@code default}. */
        @Json(name = "default")
        @Override
        Optional<C> conf();
    }
}
