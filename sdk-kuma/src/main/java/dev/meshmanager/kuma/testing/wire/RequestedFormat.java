package dev.meshmanager.kuma.testing.wire;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.format.Format;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.testing.store.GoTimes;
import dev.meshmanager.kuma.testing.store.KindIndex;
import dev.meshmanager.kuma.testing.store.StoredItem;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The format that a call requests for a resource. */
public final class RequestedFormat {
    private static final Set<String> KUBERNETES = Set.of("k8s", "kubernetes");
    private static final String UNIVERSAL = "universal";

    private final KumaVersion version;
    private final ResourceDocuments documents;

    public RequestedFormat(KumaVersion version, KindIndex kinds) {
        this.version = version;
        this.documents = ResourceDocuments.of(kinds.types());
    }

    /**
     * Responds with a resource.
     *
     * @param namespace the namespace of the object on Kubernetes; if empty, that of the control plane
     * @param title the title of the refusal of an unknown format
     */
    public ServerAnswer answer(StoredItem item, ServerRequest request, String namespace, String title) {
        String format = request.parameter("format").orElse(UNIVERSAL);
        return KUBERNETES.contains(format)
                ? ServerAnswer.json(kubernetes(item, namespace))
                : answer(item.toJson(version), request, title);
    }

    /** Responds with JSON that has no Kubernetes format. */
    public ServerAnswer answer(JsonObject json, ServerRequest request, String title) {
        String format = request.parameter("format").orElse(UNIVERSAL);
        if (KUBERNETES.contains(format)) {
            throw Refusal.problem(500, title, "Internal Server Error");
        }
        if (!format.equals(UNIVERSAL)) {
            throw Refusal.invalid(title, "", "\"format\" must be one of [\"k8s\", \"kubernetes\", \"universal\"]");
        }
        return ServerAnswer.json(json);
    }

    /** Returns the object as the control plane creates it: with the mesh, but without the labels of the resource. */
    private JsonObject kubernetes(StoredItem item, String namespace) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", item.kind().name());
        if (item.kind().isMeshScoped()) {
            document.put("mesh", item.mesh());
        }
        document.put("name", item.name());
        document.put("creationTime", GoTimes.print(item.created().truncatedTo(ChronoUnit.SECONDS)));
        item.members()
                .names()
                .forEach(name -> document.put(name, item.members().get(name).orElseThrow()));
        JsonObject object = Json.read(
                JsonObject.class,
                (namespace.isEmpty() ? documents : documents.withNamespace(namespace))
                        .toJson(
                                Json.read(
                                        item.kind().type().model(),
                                        JsonObject.of(document).toString()),
                                Format.KUBERNETES_LOSSLESS));
        return complete(object);
    }

    /** An object always has a spec, which may be empty, and a secret always has a value, which may be null. */
    private static JsonObject complete(JsonObject object) {
        if (List.of("spec", "status", "data").stream().anyMatch(object::has)) {
            return object;
        }
        return object.has("type")
                ? Trees.with(object, "data", JsonObject.of("value", JsonValue.NULL))
                : Trees.with(object, "spec", JsonObject.EMPTY);
    }
}
