package dev.meshmanager.konnect.search;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A result of a search. API path: {@code /v1/search}. */
@Value.Immutable
public interface SearchResult extends Model {
    /** Returns the id of the entity. */
    String id();

    /** Returns the entity type, for example {@code mesh}, {@code zone} or {@code mesh_control_plane}. */
    Optional<String> type();

    /** Returns the name. */
    Optional<String> name();

    /** Returns the description, or empty if there is none. */
    Optional<String> description();

    /** Returns the labels. */
    Map<String, String> labels();

    /** Returns the attributes that are special to the entity type. */
    Optional<JsonObject> attributes();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this object. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link SearchResult}. */
    final class Builder extends ImmutableSearchResult.Builder implements ModelBuilder<SearchResult> {
        Builder() {}
    }
}
