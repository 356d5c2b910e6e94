package dev.meshmanager.konnect.api;

import com.squareup.moshi.Json;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A version of an API with its specification. API path: {@code /v3/apis/{api}/versions}. */
@Value.Immutable
public interface ApiVersion extends Model {
    /** Returns the id, a UUID. */
    String id();

    /** Returns the version, as in {@code 1.0.0}. */
    Optional<String> version();

    /**
     * Returns the specification: {@code content}, {@code type}, {@code validation_messages}; lists have the type only.
     */
    Optional<JsonObject> spec();

    /** Returns when it was created. */
    @Json(name = "created_at")
    Optional<Instant> createdAt();

    /** Returns when it was last changed. */
    @Json(name = "updated_at")
    Optional<Instant> updatedAt();

    /** Returns the OpenAPI or AsyncAPI text, or empty in a list. */
    default Optional<String> content() {
        return spec().flatMap(spec -> spec.get("content")).flatMap(JsonValue::asString);
    }

    /** Returns what Konnect takes the text for, as in {@code oas3}, or empty. */
    default Optional<String> specType() {
        return spec().flatMap(spec -> spec.get("type")).flatMap(JsonValue::asString);
    }

    /** Returns what Konnect finds wrong with the text, which it stores nevertheless. */
    default List<String> validationMessages() {
        return spec()
                .flatMap(spec -> spec.get("validation_messages"))
                .map(JsonValue::elements)
                .orElse(List.of())
                .stream()
                .flatMap(message -> message.asObject().stream())
                .flatMap(message -> message.get("message").stream())
                .flatMap(message -> message.asString().stream())
                .toList();
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link ApiVersion}. */
    final class Builder extends ImmutableApiVersion.Builder implements ModelBuilder<ApiVersion> {
        Builder() {}
    }
}
