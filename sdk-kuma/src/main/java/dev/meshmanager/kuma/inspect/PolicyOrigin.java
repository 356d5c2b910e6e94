package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.Optional;
import org.immutables.value.Value;

/** A policy that contributed to a configuration. */
@Value.Immutable
public interface PolicyOrigin extends Model {
    /** Returns the identifier of the policy, as in {@code kri_mt_default_east__web_}. */
    Optional<String> kri();

    /** Returns the origin of this identifier. */
    static PolicyOrigin of(String kri) {
        return builder().kri(kri).build();
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this origin. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link PolicyOrigin}. */
    final class Builder extends ImmutablePolicyOrigin.Builder implements ModelBuilder<PolicyOrigin> {
        Builder() {}
    }
}
