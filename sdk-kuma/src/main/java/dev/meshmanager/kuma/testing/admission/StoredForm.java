package dev.meshmanager.kuma.testing.admission;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.schema.SchemaCheck;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.MetricsBackend;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.Inbound;
import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.StoredItem;
import dev.meshmanager.kuma.testing.store.StoredKind;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes the members of a resource those that the control plane stores: {@link Validation#stored} and the tags of the
 * zone.
 */
public final class StoredForm {
    private static final String ZONE_TAG = "kuma.io/zone";

    private static final String METRICS = "metrics";
    private static final SchemaCheck CONF = SchemaCheck.of(MetricsBackend.PrometheusConf.class);
    private static final JsonObject METRICS_DEFAULTS =
            Json.parse("""
                    {"path": "/metrics", "port": 5670, "tags": {"kuma.io/service": "dataplane-metrics"}, "tls": {}}""").asObject().orElseThrow();

    private final CpMode mode;
    private final ValidationOptions options;

    public StoredForm(CpMode mode) {
        this.mode = mode;
        this.options = ValidationOptions.defaults().version(mode.version());
    }

    /** Returns the members of a resource as they are stored, with nothing that depends on the zone. */
    public JsonObject of(StoredKind kind, JsonObject members) {
        return Validation.stored(kind.type(), members, options);
    }

    /** Returns the members of a resource of this mesh as they are stored when a client writes it. */
    public JsonObject ofWrite(StoredKind kind, Optional<StoredItem> mesh, JsonObject members) {
        JsonObject stored = of(kind, members);
        if (kind.is(Mesh.TYPE)) {
            return Trees.has(stored, METRICS) ? withMetricsDefaults(stored) : stored;
        }
        return kind.is(Dataplane.TYPE) && !mode.isGlobal() ? tagWithZone(stored, mesh) : stored;
    }

    /** Returns the members of a new resource: what the proxy has to probe counts as not ready. */
    public static JsonObject ofNew(StoredKind kind, JsonObject members) {
        return kind.is(Dataplane.TYPE)
                ? withEach(
                        members,
                        "networking",
                        "inbound",
                        inbound -> Trees.has(inbound, "serviceProbe")
                                ? Trees.with(
                                        Trees.with(inbound, "health", Map.of()),
                                        "state",
                                        Inbound.State.NOT_READY.value())
                                : inbound)
                : members;
    }

    private static JsonObject withMetricsDefaults(JsonObject mesh) {
        return withEach(mesh, METRICS, "backends", backend -> {
            if (!Trees.text(backend, "type").equals("prometheus")) {
                return backend;
            }
            Map<String, @Nullable Object> conf = new LinkedHashMap<>(METRICS_DEFAULTS.raw());
            JsonObject sent = CONF.asStored(Trees.object(backend, "conf"));
            boolean isPlain =
                    Trees.at(sent, "skipMTLS").flatMap(JsonValue::asBoolean).orElse(false);
            if (isPlain) {
                conf.put("tls", Map.of("mode", "disabled"));
            }
            conf.putAll(sent.raw());
            return Trees.with(backend, "conf", conf);
        });
    }

    /** Returns a copy of the tree in which each object of a list of a member is changed. */
    private static JsonObject withEach(JsonObject tree, String member, String list, UnaryOperator<JsonObject> change) {
        JsonObject parent = Trees.object(tree, member);
        List<JsonObject> changed =
                Trees.objects(parent, list).stream().map(change).toList();
        return changed.isEmpty() ? tree : Trees.with(tree, member, Trees.with(parent, list, changed));
    }

    /** In a mesh without service tags, inbounds without tags stay untagged; since 3.0, inbounds have no tags at all. */
    private JsonObject tagWithZone(JsonObject dataplane, Optional<StoredItem> mesh) {
        JsonObject networking = Trees.object(dataplane, "networking");
        if (Trees.has(networking, "gateway")) {
            networking = Trees.with(networking, "gateway", tag(Trees.object(networking, "gateway")));
        }
        JsonObject tagged = Trees.with(dataplane, "networking", networking);
        if (mode.version().isAtLeast(KumaVersion.V3_0)) {
            return tagged;
        }
        boolean mayBeUntagged = mesh.filter(item -> MeshServicesMode.hasOnlyMeshServices(mode, item))
                .isPresent();
        return withEach(
                tagged,
                "networking",
                "inbound",
                inbound -> mayBeUntagged && Trees.strings(inbound, "tags").isEmpty() ? inbound : tag(inbound));
    }

    private JsonObject tag(JsonObject tagged) {
        JsonObject tags = Trees.object(tagged, "tags");
        return Trees.with(tagged, "tags", Trees.with(tags, ZONE_TAG, mode.zone()));
    }
}
