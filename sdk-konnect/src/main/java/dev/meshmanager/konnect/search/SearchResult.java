package dev.meshmanager.konnect.search;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Something that a search found. API path: {@code /v1/search}. */
@Value.Immutable
public interface SearchResult extends Model {
    /** Returns the id. */
    String id();

    /** Returns what it is, as in {@code mesh}, {@code zone} or {@code mesh_control_plane}. */
    Optional<String> type();

    /** Returns the name. */
    Optional<String> name();

    /** Returns what it is for. */
    Optional<String> description();

    /** Returns the labels. */
    Map<String, String> labels();

    /** Returns what its type has beside. */
    Optional<JsonObject> attributes();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link SearchResult}. */
    final class Builder extends ImmutableSearchResult.Builder implements ModelBuilder<SearchResult> {
        Builder() {}
    }
}
