package dev.meshmanager.kuma.estate;

import dev.meshmanager.core.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The resources of one kind, sorted by mesh and name. Immutable; the index of labels is made when it is needed. */
final class KindIndex {
    private static final Comparator<Key> ORDER = Comparator.comparing(Key::mesh).thenComparing(Key::name);

    static final KindIndex EMPTY = new KindIndex(new TreeMap<>(ORDER));

    private final NavigableMap<Key, Resource> byKey;
    private final List<Resource> all;
    private final Map<String, List<Resource>> byMesh;
    private volatile @Nullable Map<Label, List<Resource>> byLabel;

    private KindIndex(NavigableMap<Key, Resource> byKey) {
        this.byKey = byKey;
        this.all = Collections.unmodifiableList(new ArrayList<>(byKey.values()));
        this.byMesh = meshes(all);
    }

    /** Returns this index with more resources; one of the same mesh and name is replaced. */
    KindIndex with(Collection<? extends Resource> resources) {
        NavigableMap<Key, Resource> changed = copy();
        resources.forEach(resource -> changed.put(Key.of(resource), resource));
        return new KindIndex(changed);
    }

    /** Returns this index without the resources of the same mesh and name. */
    KindIndex without(Collection<? extends Resource> resources) {
        NavigableMap<Key, Resource> changed = copy();
        resources.forEach(resource -> changed.remove(Key.of(resource)));
        return new KindIndex(changed);
    }

    private NavigableMap<Key, Resource> copy() {
        NavigableMap<Key, Resource> copy = new TreeMap<>(ORDER);
        copy.putAll(byKey);
        return copy;
    }

    /** The resources are sorted, so those of a mesh are next to each other. */
    private static Map<String, List<Resource>> meshes(List<Resource> all) {
        Map<String, List<Resource>> meshes = new HashMap<>();
        int start = 0;
        for (int end = 1; end <= all.size(); end++) {
            String mesh = mesh(all.get(start));
            if (end == all.size() || !mesh(all.get(end)).equals(mesh)) {
                meshes.put(mesh, all.subList(start, end));
                start = end;
            }
        }
        return meshes;
    }

    List<Resource> all() {
        return all;
    }

    List<Resource> inMesh(String mesh) {
        return byMesh.getOrDefault(mesh, List.of());
    }

    @Nullable
    Resource find(String mesh, String name) {
        return byKey.get(new Key(mesh, name));
    }

    /** Returns the resources of all meshes that have the label, sorted by mesh and name. */
    Stream<Resource> labelled(String name, String value) {
        return byMesh.keySet().stream().sorted().flatMap(mesh -> labelled(mesh, name, value).stream());
    }

    /** Returns the resources of a mesh that have the label, sorted by name. */
    List<Resource> labelled(String mesh, String name, String value) {
        Map<Label, List<Resource>> known = byLabel;
        if (known == null) {
            known = new HashMap<>();
            for (Resource resource : all) {
                for (Map.Entry<String, String> label : resource.labels().entrySet()) {
                    known.computeIfAbsent(
                                    new Label(mesh(resource), label.getKey(), label.getValue()),
                                    key -> new ArrayList<>(1))
                            .add(resource);
                }
            }
            byLabel = known;
        }
        return known.getOrDefault(new Label(mesh, name, value), List.of());
    }

    private static String mesh(Resource resource) {
        return resource.meshName().orElse("");
    }

    /** The identity of a resource among those of its kind. */
    private record Key(String mesh, String name) {
        static Key of(Resource resource) {
            return new Key(KindIndex.mesh(resource), resource.name());
        }
    }

    private record Label(String mesh, String name, String value) {}
}
