package dev.meshmanager.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds of resources that a program knows, by name and by path. Immutable; kinds keep their order. */
public final class ResourceTypes {
    private final Map<String, ResourceType<?>> byName;

    private ResourceTypes(Map<String, ResourceType<?>> byName) {
        this.byName = Collections.unmodifiableMap(byName);
    }

    /**
     * Returns a registry of these kinds.
     *
     * @throws IllegalArgumentException if two have the same name
     */
    public static ResourceTypes of(ResourceType<?>... types) {
        return of(List.of(types));
    }

    /**
     * Returns a registry of these kinds.
     *
     * @throws IllegalArgumentException if two have the same name
     */
    public static ResourceTypes of(Collection<? extends ResourceType<?>> types) {
        Map<String, ResourceType<?>> byName = new LinkedHashMap<>();
        for (ResourceType<?> type : types) {
            if (byName.putIfAbsent(type.name(), type) != null) {
                throw new IllegalArgumentException("two kinds have the name " + type.name());
            }
        }
        return new ResourceTypes(byName);
    }

    /** Returns a registry of these kinds and more; a kind of the same name is replaced. */
    public ResourceTypes plus(ResourceType<?>... types) {
        return plus(List.of(types));
    }

    /** Returns a registry of these kinds and more; a kind of the same name is replaced. */
    public ResourceTypes plus(Collection<? extends ResourceType<?>> types) {
        Map<String, ResourceType<?>> all = new LinkedHashMap<>(byName);
        types.forEach(type -> all.put(type.name(), type));
        return new ResourceTypes(all);
    }

    /** Returns the kind of this name, as in {@code MeshTimeout}, or empty if it is not known. */
    public Optional<ResourceType<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Returns the kind with this path segment, as in {@code meshtimeouts}, or empty if it is not known. */
    public Optional<ResourceType<?>> findByPath(String path) {
        for (ResourceType<?> type : byName.values()) {
            if (type.path().equals(path)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Returns all kinds. */
    public List<ResourceType<?>> all() {
        return Collections.unmodifiableList(new ArrayList<>(byName.values()));
    }

    /** Returns the names of the kinds. */
    @Override
    public String toString() {
        return byName.keySet().toString();
    }
}
