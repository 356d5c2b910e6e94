package dev.meshmanager.konnect.api;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.konnect.common.LabelledSettings;

/** The settings of an API, for its creation and update. Not thread-safe. */
public final class ApiSettings extends LabelledSettings<ApiSettings> {
    ApiSettings() {}

    /** Sets the version. Name and version together must be unique. */
    public ApiSettings version(String version) {
        return set("version", version);
    }

    /** Sets the part of portal URLs that names the API: letters, digits, underscores and hyphens. */
    public ApiSettings slug(String slug) {
        return set("slug", slug);
    }

    @Override
    protected ApiSettings self() {
        return this;
    }

    JsonObject forCreation() {
        return toNamedJson();
    }

    JsonObject forUpdate() {
        return toJson();
    }
}
