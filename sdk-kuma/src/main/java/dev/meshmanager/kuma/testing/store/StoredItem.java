package dev.meshmanager.kuma.testing.store;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A version of a stored resource. Immutable. */
public final class StoredItem {
    /** The members that every resource has. All others depend on the kind. */
    private static final Set<String> META =
            Set.of("type", "mesh", "name", "creationTime", "modificationTime", "labels", "kri", "snis");

    private final StoredKind kind;
    private final Key key;
    private final Map<String, String> labels;
    private final Instant created;
    private final Instant modified;
    private final Supplier<JsonObject> members;

    /** Takes the members from a supplier, because some are slow to create and rarely read, for example signing keys. */
    public StoredItem(
            StoredKind kind,
            Key key,
            Map<String, String> labels,
            Instant created,
            Instant modified,
            Supplier<JsonObject> members) {
        this.kind = kind;
        this.key = key;
        this.labels = Collections.unmodifiableMap(new TreeMap<>(labels));
        this.created = created;
        this.modified = modified;
        this.members = members;
    }

    /** Returns the members of a resource that only its kind has. */
    public static JsonObject membersOf(JsonObject resource) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name : resource.names()) {
            if (!META.contains(name)) {
                members.put(name, resource.get(name).orElseThrow());
            }
        }
        return JsonObject.of(members);
    }

    public StoredKind kind() {
        return kind;
    }

    public Key key() {
        return key;
    }

    public Ref ref() {
        return new Ref(kind, key);
    }

    public String mesh() {
        return key.mesh();
    }

    public String name() {
        return key.name();
    }

    public Map<String, String> labels() {
        return labels;
    }

    public Instant modified() {
        return modified;
    }

    public Instant created() {
        return created;
    }

    public JsonObject members() {
        return members.get();
    }

    /** Returns the KRI; empty if the kind has none. */
    public Optional<Kri> kri() {
        String label = labels.getOrDefault("kuma.io/display-name", "");
        String displayName = label.isEmpty() ? key.name() : label;
        return kind.type()
                .shortName()
                .map(shortName -> String.join(
                        "_",
                        "kri",
                        shortName,
                        key.mesh(),
                        labels.getOrDefault("kuma.io/zone", ""),
                        labels.getOrDefault("k8s.kuma.io/namespace", ""),
                        displayName,
                        ""))
                .flatMap(Kri::tryParse);
    }

    /** Returns the resource as the API of this version returns it. */
    public JsonObject toJson(KumaVersion version) {
        return toJson(version, kind.name(), members());
    }

    /** Returns the JSON of this resource's identity with other members, for example for an overview. */
    public JsonObject toJson(KumaVersion version, String type, JsonObject members) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", type);
        if (kind.isMeshScoped()) {
            json.put("mesh", key.mesh());
        }
        json.put("name", key.name());
        json.put("creationTime", GoTimes.print(created));
        json.put("modificationTime", GoTimes.print(modified));
        if (!labels.isEmpty()) {
            json.put("labels", labels);
        }
        kri().filter(kri -> version.isAtLeast(KumaVersion.V2_13)).ifPresent(kri -> {
            json.put("kri", kri.toString());
            List<Map<String, Object>> snis = ServerNames.of(kind, kri, members);
            if (!snis.isEmpty() && version.isAtLeast(KumaVersion.V2_14)) {
                json.put("snis", snis);
            }
        });
        members.names().forEach(name -> json.put(name, members.get(name).orElseThrow()));
        return JsonObject.of(json);
    }

    /** The position of a resource among those of its kind. The API lists resources in this order. */
    public record Key(String mesh, String name) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int meshes = mesh.compareTo(other.mesh);
            return meshes != 0 ? meshes : name.compareTo(other.name);
        }
    }

    /** What tells a resource from all others of a control plane. */
    public record Ref(StoredKind kind, Key key) {}
}
