package dev.meshmanager.kuma.testing.store;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds of a control plane. */
public final class KindIndex {
    /** The paths before {@code {path}/_overview} existed. */
    private static final Map<String, String> OLD_OVERVIEWS = Map.of(
            "dataplanes+insights", "dataplanes",
            "zones+insights", "zones",
            "zoneingresses+insights", "zoneingresses",
            "zoneegressoverviews", "zoneegresses");

    private final ResourceTypes types;
    private final List<StoredKind> kinds;

    public KindIndex(ResourceTypes types) {
        this.types = types;
        this.kinds = types.all().stream()
                .<StoredKind>map(StoredKind::new)
                .sorted(Comparator.comparing(StoredKind::name))
                .toList();
    }

    /** Returns the kinds of a control plane in this version. */
    public static KindIndex of(ResourceTypes types, KumaVersion version) {
        return new KindIndex(
                ResourceTypes.of(types.all().stream().filter(version::has).toList()));
    }

    public ResourceTypes types() {
        return types;
    }

    /** Returns the kinds, sorted by name. */
    public List<StoredKind> all() {
        return kinds;
    }

    public StoredKind get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("the control plane has no kind " + name));
    }

    public Optional<StoredKind> find(String name) {
        return types.find(name).map(type -> new StoredKind(type));
    }

    public Optional<StoredKind> byPath(String path) {
        return types.findByPath(path).map(type -> new StoredKind(type));
    }

    public Optional<StoredKind> byOldOverviewPath(String path) {
        return Optional.ofNullable(OLD_OVERVIEWS.get(path)).flatMap(this::byPath);
    }

    public Optional<StoredKind> byShortName(String shortName) {
        return kinds.stream()
                .filter(kind -> kind.type().shortName().equals(Optional.of(shortName)))
                .findFirst();
    }

    public StoredKind of(ResourceType<?> type) {
        return get(type.name());
    }
}
