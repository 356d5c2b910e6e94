package dev.meshmanager.konnect.api;

import dev.meshmanager.core.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The settings of a new version of an API. Not thread-safe. */
public final class ApiVersionSettings {
    private final Map<String, Object> members = new LinkedHashMap<>();

    ApiVersionSettings() {}

    /** Sets the version, for example {@code 1.0.0}. */
    public ApiVersionSettings version(String version) {
        members.put("version", Objects.requireNonNull(version, "version"));
        return this;
    }

    /** Sets the OpenAPI or AsyncAPI document, as YAML or JSON. */
    public ApiVersionSettings content(String document) {
        members.put("spec", Map.of("content", document));
        return this;
    }

    JsonObject forCreation() {
        if (members.size() < 2) {
            throw new IllegalStateException("version and content must be set");
        }
        return JsonObject.of(members);
    }
}
