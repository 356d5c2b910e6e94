package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.Optional;
import org.immutables.value.Value;

/** A policy that contributed to a configuration. */
@Value.Immutable
public interface PolicyOrigin extends Model {
    /** Returns the KRI of the policy, for example {@code kri_mt_default_east__web_}. */
    Optional<String> kri();

    /** Returns an origin with this KRI. */
    static PolicyOrigin of(String kri) {
        return builder().kri(kri).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this origin. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link PolicyOrigin}. */
    final class Builder extends ImmutablePolicyOrigin.Builder implements ModelBuilder<PolicyOrigin> {
        Builder() {}
    }
}
