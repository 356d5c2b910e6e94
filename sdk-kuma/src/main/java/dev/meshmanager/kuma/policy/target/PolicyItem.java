package dev.meshmanager.kuma.policy.target;

import com.squareup.moshi.Json;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.annotation.Schema;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An entry of a policy's {@code to} or {@code from}: a configuration for traffic to a destination or from a client.
 *
 * @param <C> the configuration of the kind
 */
@Value.Immutable
public interface PolicyItem<C extends Model> extends PolicyEntry {
    /** Returns the destination or the client. The control plane requires it. */
    @Schema(required = true)
    @Override
    Optional<TargetRef> targetRef();

    /** Returns the configuration. Its JSON name is {@code default}. */
    @Json(name = "default")
    @Override
    Optional<C> conf();

    /** Returns an empty builder. */
    static <C extends Model> Builder<C> builder() {
        return new Builder<>();
    }

    /** Returns a builder with the values of this entry. */
    default Builder<C> toBuilder() {
        return ModelBuilder.copy(this, PolicyItem.<C>builder());
    }

    /** Builds a {@link PolicyItem}. */
    final class Builder<C extends Model> extends ImmutablePolicyItem.Builder<C> implements ModelBuilder<PolicyItem<C>> {
        Builder() {}
    }
}
