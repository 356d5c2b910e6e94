package dev.meshmanager.konnect.identity;

import dev.meshmanager.core.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The settings of a system account, for its creation and update. Not thread-safe. */
public final class SystemAccountSettings {
    private final Map<String, Object> members = new LinkedHashMap<>();

    SystemAccountSettings() {}

    /** Sets the name, which must be unique in the organization. */
    public SystemAccountSettings name(String name) {
        members.put("name", Objects.requireNonNull(name, "name"));
        return this;
    }

    /** Sets the description. Default for a new account: empty text. */
    public SystemAccountSettings description(String description) {
        members.put("description", Objects.requireNonNull(description, "description"));
        return this;
    }

    /** The API requires a description. */
    JsonObject forCreation() {
        if (!members.containsKey("name")) {
            throw new IllegalStateException("name must be set");
        }
        members.putIfAbsent("description", "");
        members.put("konnect_managed", false);
        return JsonObject.of(members);
    }

    JsonObject forUpdate() {
        return JsonObject.of(members);
    }
}
