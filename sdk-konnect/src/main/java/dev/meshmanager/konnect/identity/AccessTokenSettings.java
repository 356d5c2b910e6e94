package dev.meshmanager.konnect.identity;

import dev.meshmanager.core.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The settings of an access token, for its creation and update. Not thread-safe. */
public final class AccessTokenSettings {
    private final Map<String, Object> members = new LinkedHashMap<>();

    AccessTokenSettings() {}

    /** Sets the name. */
    public AccessTokenSettings name(String name) {
        members.put("name", Objects.requireNonNull(name, "name"));
        return this;
    }

    /** Sets when the token expires, at most 12 months from now, to the second. Only a creation accepts it. */
    public AccessTokenSettings expiresAt(Instant expiry) {
        members.put("expires_at", expiry.truncatedTo(ChronoUnit.SECONDS).toString());
        return this;
    }

    JsonObject forCreation() {
        if (!members.keySet().containsAll(List.of("name", "expires_at"))) {
            throw new IllegalStateException("name and expiresAt must be set");
        }
        return JsonObject.of(members);
    }

    JsonObject forUpdate() {
        if (members.containsKey("expires_at")) {
            throw new IllegalArgumentException("expiresAt can be set only when a token is created");
        }
        return JsonObject.of(members);
    }
}
