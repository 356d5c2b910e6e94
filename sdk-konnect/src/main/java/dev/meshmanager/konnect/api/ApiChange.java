package dev.meshmanager.konnect.api;

import dev.meshmanager.konnect.call.LabelledChange;

/** What is to change of an API; what is not set stays as it is. Not thread-safe. */
public final class ApiChange extends LabelledChange<ApiChange> {
    ApiChange() {}

    /** Sets the version that the API is known by; no two APIs have the same name and version. */
    public ApiChange version(String version) {
        return set("version", version);
    }

    /** Sets the part of the portal's URL that names it: letters, digits, underscores and hyphens. */
    public ApiChange slug(String slug) {
        return set("slug", slug);
    }

    @Override
    public ApiChange self() {
        return this;
    }
}
