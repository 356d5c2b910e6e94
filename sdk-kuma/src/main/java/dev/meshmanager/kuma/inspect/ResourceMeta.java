package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** The identity of a resource, without its content. */
@Value.Immutable
public interface ResourceMeta extends Model {
    /** Returns the kind, for example {@code MeshTimeout}. */
    Optional<String> type();

    /** Returns the name of the mesh; absent or empty if the resource does not belong to a mesh. */
    Optional<String> mesh();

    /** Returns the name. */
    Optional<String> name();

    /** Returns the labels, including those that the control plane computes. */
    Map<String, String> labels();

    /**
     * Returns the KRI, which is the same in all zones, for example {@code kri_mt_default_east__web_}; absent if the
     * control plane does not send it.
     */
    Optional<String> kri();

    /** Returns the time when the first version was stored; only set in {@link MatchedPolicies}. */
    Optional<Instant> creationTime();

    /** Returns the time when the latest version was stored; only set in {@link MatchedPolicies}. */
    Optional<Instant> modificationTime();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this identity. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link ResourceMeta}. */
    final class Builder extends ImmutableResourceMeta.Builder implements ModelBuilder<ResourceMeta> {
        Builder() {}
    }
}
