package dev.meshmanager.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds that a program has models for. Immutable. */
public final class ResourceTypes {
    private final Map<String, ResourceType<?>> byName = new LinkedHashMap<>();
    private final Map<String, ResourceType<?>> byPath = new LinkedHashMap<>();

    private ResourceTypes(Collection<ResourceType<?>> types) {
        for (ResourceType<?> type : types) {
            byName.put(type.name(), type);
            byPath.put(type.path(), type);
        }
    }

    /** Returns these kinds; of two of the same name the later one counts. */
    public static ResourceTypes of(ResourceType<?>... types) {
        return new ResourceTypes(Arrays.asList(types));
    }

    /** Returns these kinds; of two of the same name the later one counts. */
    public static ResourceTypes of(Collection<ResourceType<?>> types) {
        return new ResourceTypes(types);
    }

    /** Returns these kinds and those. */
    public ResourceTypes plus(ResourceType<?>... types) {
        List<ResourceType<?>> both = new ArrayList<>(byName.values());
        both.addAll(Arrays.asList(types));
        return new ResourceTypes(both);
    }

    /** Returns the kind of this name, as in {@code MeshTimeout}, or empty if it is not among these. */
    public Optional<ResourceType<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * Returns the kind of this segment of the API's paths, as in {@code meshtimeouts}, or empty if it is not among
     * these.
     */
    public Optional<ResourceType<?>> findByPath(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** Returns the kinds, in the order in which they were given. */
    public List<ResourceType<?>> all() {
        return List.copyOf(byName.values());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResourceTypes && byName.equals(((ResourceTypes) other).byName);
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }

    /** Returns the names of the kinds. */
    @Override
    public String toString() {
        return byName.keySet().toString();
    }
}
