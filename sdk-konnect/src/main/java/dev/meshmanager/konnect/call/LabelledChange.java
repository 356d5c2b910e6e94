package dev.meshmanager.konnect.call;

import dev.meshmanager.core.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is to change of something that has a name, a description and labels; what is not set stays. */
public abstract class LabelledChange<C extends LabelledChange<C>> {
    private final Map<String, Object> members = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> labels = new LinkedHashMap<>();

    public abstract C self();

    public C set(String member, Object value) {
        members.put(member, Objects.requireNonNull(value, member));
        return self();
    }

    /** Sets the name. */
    public C name(String name) {
        return set("name", name);
    }

    /** Sets what it is for. */
    public C description(String description) {
        return set("description", description);
    }

    /** Sets a label; others stay. */
    public C putLabel(String key, String value) {
        labels.put(key, Objects.requireNonNull(value, "value"));
        return self();
    }

    /** Removes a label; others stay. */
    public C removeLabel(String key) {
        labels.put(key, null);
        return self();
    }

    public JsonObject toJson() {
        Map<String, Object> body = new LinkedHashMap<>(members);
        if (!labels.isEmpty()) {
            body.put("labels", labels);
        }
        return JsonObject.of(body);
    }
}
