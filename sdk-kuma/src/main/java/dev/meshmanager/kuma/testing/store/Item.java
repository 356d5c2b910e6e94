package dev.meshmanager.kuma.testing.store;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.common.Kri;
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
public final class Item {
    /** What every resource has; the other members are particular to the kind. */
    private static final Set<String> META =
            Set.of("type", "mesh", "name", "creationTime", "modificationTime", "labels", "kri", "snis");

    private final Kind kind;
    private final Key key;
    private final Map<String, String> labels;
    private final Instant created;
    private final Instant modified;
    private final Supplier<JsonObject> members;

    /** Takes the members from a supplier, because some take long to make and few are ever read: signing keys. */
    public Item(
            Kind kind,
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

    /** Returns what is left of a resource without what every resource has. */
    public static JsonObject membersOf(JsonObject resource) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name : resource.names()) {
            if (!META.contains(name)) {
                members.put(name, resource.get(name).orElseThrow());
            }
        }
        return JsonObject.of(members);
    }

    public Kind kind() {
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

    /** Returns the KRI, or empty if the kind has none. */
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

    /** Returns the resource as the API answers it. */
    public JsonObject toJson() {
        return toJson(kind.name(), members());
    }

    /** Returns the JSON of this resource's identity with other members, as overviews have it. */
    public JsonObject toJson(String type, JsonObject members) {
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
        kri().ifPresent(kri -> {
            json.put("kri", kri.toString());
            List<Map<String, Object>> snis = Snis.of(kind, kri, members);
            if (!snis.isEmpty()) {
                json.put("snis", snis);
            }
        });
        members.names().forEach(name -> json.put(name, members.get(name).orElseThrow()));
        return JsonObject.of(json);
    }

    /** Where a resource stands among those of its kind; the API lists them in this order. */
    public record Key(String mesh, String name) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int meshes = mesh.compareTo(other.mesh);
            return meshes != 0 ? meshes : name.compareTo(other.name);
        }
    }

    /** What tells a resource from all others of a control plane. */
    public record Ref(Kind kind, Key key) {}
}
