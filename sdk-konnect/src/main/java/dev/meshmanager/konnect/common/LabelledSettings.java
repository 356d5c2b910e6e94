package dev.meshmanager.konnect.common;

import dev.meshmanager.core.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The settings that most Konnect objects share: name, description and labels. The same settings serve to create and to
 * update: an update changes what is set and leaves the rest. Not thread-safe. The SDK has all implementations.
 *
 * @param <S> the settings of the object
 */
public abstract class LabelledSettings<S extends LabelledSettings<S>> {
    private final Map<String, Object> members = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> labels = new LinkedHashMap<>();

    /** Creates settings that set nothing. */
    protected LabelledSettings() {}

    /** Returns this. */
    protected abstract S self();

    /** Sets a member of the request body. */
    protected final S set(String member, Object value) {
        members.put(member, Objects.requireNonNull(value, member));
        return self();
    }

    /** Sets the name. */
    public S name(String name) {
        return set("name", name);
    }

    /** Sets the description. */
    public S description(String description) {
        return set("description", description);
    }

    /** Sets a label. Other labels stay. */
    public S putLabel(String key, String value) {
        labels.put(key, Objects.requireNonNull(value, "value"));
        return self();
    }

    /** Removes a label in an update. Other labels stay. */
    public S removeLabel(String key) {
        labels.put(key, null);
        return self();
    }

    /** Returns the request body of an update: what was set, and null for labels to remove. */
    protected final JsonObject toJson() {
        Map<String, Object> body = new LinkedHashMap<>(members);
        if (!labels.isEmpty()) {
            body.put("labels", labels);
        }
        return JsonObject.of(body);
    }

    /**
     * Returns the request body of a creation or a replacement.
     *
     * @throws IllegalStateException if the name is not set
     */
    protected final JsonObject toNamedJson() {
        if (!members.containsKey("name")) {
            throw new IllegalStateException("name must be set");
        }
        labels.values().removeIf(Objects::isNull);
        return toJson();
    }
}
