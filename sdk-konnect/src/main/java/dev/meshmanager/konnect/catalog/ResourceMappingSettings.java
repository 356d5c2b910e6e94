package dev.meshmanager.konnect.catalog;

import dev.meshmanager.core.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The service and the resource of a new mapping. Not thread-safe. */
public final class ResourceMappingSettings {
    private final Map<String, Object> members = new LinkedHashMap<>();

    ResourceMappingSettings() {}

    /** Sets the id of the service. */
    public ResourceMappingSettings service(String serviceId) {
        members.put("service", Objects.requireNonNull(serviceId, "serviceId"));
        return this;
    }

    /** Sets the id of the resource. */
    public ResourceMappingSettings resource(String resourceId) {
        members.put("resource", Objects.requireNonNull(resourceId, "resourceId"));
        return this;
    }

    JsonObject forCreation() {
        if (members.size() < 2) {
            throw new IllegalStateException("service and resource must be set");
        }
        return JsonObject.of(members);
    }
}
