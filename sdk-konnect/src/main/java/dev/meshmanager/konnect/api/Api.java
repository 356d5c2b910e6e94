package dev.meshmanager.konnect.api;

import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.konnect.common.KonnectEntity;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** An API that can be published to developer portals. API path: {@code /v3/apis}. */
@Value.Immutable
public interface Api extends KonnectEntity {
    /** Returns the name. Name and version together are unique. */
    Optional<String> name();

    /** Returns the description, or empty if there is none. */
    Optional<String> description();

    /** Returns the labels. */
    Map<String, String> labels();

    /** Returns the version, or empty if the API has none. */
    Optional<String> version();

    /** Returns the part of portal URLs that names the API. */
    Optional<String> slug();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this object. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link Api}. */
    final class Builder extends ImmutableApi.Builder implements ModelBuilder<Api> {
        Builder() {}
    }
}
