package dev.meshmanager.kuma.policy.target;

import com.squareup.moshi.Json;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An entry of a policy's {@code rules}: a configuration for inbound traffic.
 *
 * @param <C> the configuration of the kind
 */
@Value.Immutable
public interface PolicyRule<C extends Model> extends InboundRule<C> {
    /** Returns the matches. Traffic matches if it matches any of them. Empty means all traffic. */
    @Override
    List<Match> matches();

    /** Returns the configuration. Its JSON name is {@code default}. */
    @Json(name = "default")
    @Override
    Optional<C> conf();

    /** Returns an empty builder. */
    static <C extends Model> Builder<C> builder() {
        return new Builder<>();
    }

    /** Returns a builder with the values of this rule. */
    default Builder<C> toBuilder() {
        return ModelBuilder.copy(this, PolicyRule.<C>builder());
    }

    /** Builds a {@link PolicyRule}. */
    final class Builder<C extends Model> extends ImmutablePolicyRule.Builder<C> implements ModelBuilder<PolicyRule<C>> {
        Builder() {}
    }
}
