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
     * What a {@link ProxyPolicy} says.
     *
     * @param <C> the configuration
     */
    interface Spec<C extends Model> extends PolicySpec {
        /** Returns what applies; the member is called {@code default}. */
        @Json(name = "default")
        @Override
        Optional<C> conf();
    }
}
