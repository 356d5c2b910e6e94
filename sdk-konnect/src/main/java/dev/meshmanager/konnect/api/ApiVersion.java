package dev.meshmanager.konnect.api;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.konnect.common.KonnectEntity;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A version of an API with its specification. API path: {@code /v3/apis/{api}/versions}. */
@Value.Immutable
public interface ApiVersion extends KonnectEntity {
    /** Returns the version, for example {@code 1.0.0}. */
    Optional<String> version();

    /**
     * Returns the specification: {@code content}, {@code type} and {@code validation_messages}. In a list it has
     * {@code type} only.
     */
    Optional<JsonObject> spec();

    /** Returns the OpenAPI or AsyncAPI document, or empty if this is an item of a list. */
    default Optional<String> content() {
        return spec().flatMap(spec -> spec.get("content")).flatMap(JsonValue::asString);
    }

    /** Returns the type that Konnect recognized, for example {@code oas3}, or empty if there is none. */
    default Optional<String> specType() {
        return spec().flatMap(spec -> spec.get("type")).flatMap(JsonValue::asString);
    }

    /** Returns the errors in the document. Konnect stores the document in spite of them. */
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

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this object. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link ApiVersion}. */
    final class Builder extends ImmutableApiVersion.Builder implements ModelBuilder<ApiVersion> {
        Builder() {}
    }
}
