package dev.meshmanager.kuma.policy.target;

import com.squareup.moshi.Json;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An entry of a policy's {@code rules}: inbound traffic, and what applies to it.
 *
 * @param <C> the configuration that the kind of policy has
 */
@Value.Immutable
public interface PolicyRule<C extends Model> extends InboundRule<C> {
    /** Returns which traffic is meant; empty means all, more than one means any of them. */
    @Override
    List<Match> matches();

    /** Returns what applies; the member is called {@code default}. */
    @Json(name = "default")
    @Override
    Optional<C> conf();

    /** Returns a builder with nothing set. */
    static <C extends Model> Builder<C> builder() {
        return new Builder<>();
    }

    /** Returns a builder that starts from this rule. */
    default Builder<C> toBuilder() {
        return ModelBuilder.copy(this, PolicyRule.<C>builder());
    }

    /** Builds a {@link PolicyRule}. */
    final class Builder<C extends Model> extends ImmutablePolicyRule.Builder<C> implements ModelBuilder<PolicyRule<C>> {
        Builder() {}
    }
}
