package dev.meshmanager.kuma.matching.model;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.inspect.ResourceMeta;
import java.util.Map;

/** The identities of resources in answers. */
public final class Metas {
    /** The control plane sends labels also if there are none. */
    private static final JsonObject NO_LABELS = JsonObject.of("labels", Map.of());

    private Metas() {}

    public static ResourceMeta of(Resource resource) {
        return ResourceMeta.builder()
                .type(resource.type())
                .mesh(resource.meshName().orElse(""))
                .name(resource.name())
                .labels(resource.labels())
                .unknownFields(resource.labels().isEmpty() ? NO_LABELS : JsonObject.EMPTY)
                .build();
    }
}
