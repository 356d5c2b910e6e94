package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** What identifies a resource, without what it says. */
@Value.Immutable
public interface ResourceMeta extends Model {
    /** Returns the kind, as in {@code MeshTimeout}. */
    Optional<String> type();

    /** Returns the name of the mesh; absent or empty if the resource belongs to none. */
    Optional<String> mesh();

    /** Returns the name. */
    Optional<String> name();

    /** Returns the labels, those that the control plane computes included. */
    Map<String, String> labels();

    /**
     * Returns the identifier that stays the same across zones, as in {@code kri_mt_default_east__web_}; absent where
     * the control plane gives none.
     */
    Optional<String> kri();

    /** Returns when the first version was stored; only {@link MatchedPolicies} has it. */
    Optional<Instant> creationTime();

    /** Returns when the latest version was stored; only {@link MatchedPolicies} has it. */
    Optional<Instant> modificationTime();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this identity. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link ResourceMeta}. */
    final class Builder extends ImmutableResourceMeta.Builder implements ModelBuilder<ResourceMeta> {
        Builder() {}
    }
}
