package dev.meshmanager.konnect;

import dev.meshmanager.core.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is to change of a mesh control plane; what is not set stays as it is. Not thread-safe. */
public final class MeshControlPlaneChange {
    private final Map<String, Object> members = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> labels = new LinkedHashMap<>();

    MeshControlPlaneChange() {}

    /** Sets the name. */
    public MeshControlPlaneChange name(String name) {
        members.put("name", Objects.requireNonNull(name, "name"));
        return this;
    }

    /** Sets what the control plane is for. */
    public MeshControlPlaneChange description(String description) {
        members.put("description", Objects.requireNonNull(description, "description"));
        return this;
    }

    /** Sets a label; others stay. */
    public MeshControlPlaneChange putLabel(String key, String value) {
        labels.put(key, Objects.requireNonNull(value, "value"));
        return this;
    }

    /** Removes a label; others stay. */
    public MeshControlPlaneChange removeLabel(String key) {
        labels.put(key, null);
        return this;
    }

    /** Sets the major version of the control plane; Konnect calls it internal. */
    @Experimental
    public MeshControlPlaneChange version(String version) {
        members.put("version", Objects.requireNonNull(version, "version"));
        return this;
    }

    JsonObject toJson() {
        Map<String, Object> body = new LinkedHashMap<>(members);
        if (!labels.isEmpty()) {
            body.put("labels", labels);
        }
        return JsonObject.of(body);
    }
}
