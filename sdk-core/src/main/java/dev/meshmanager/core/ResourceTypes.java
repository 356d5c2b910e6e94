package dev.meshmanager.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A registry of resource kinds, searched by name and by path. Kinds keep their order. Immutable. */
public final class ResourceTypes {
    private final Map<String, ResourceType<?>> byName;

    private ResourceTypes(Map<String, ResourceType<?>> byName) {
        this.byName = Collections.unmodifiableMap(byName);
    }

    /**
     * Returns a registry of these kinds.
     *
     * @throws IllegalArgumentException if two kinds have the same name
     */
    public static ResourceTypes of(ResourceType<?>... types) {
        return of(List.of(types));
    }

    /**
     * Returns a registry of these kinds.
     *
     * @throws IllegalArgumentException if two kinds have the same name
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

    /** Returns a registry with additional kinds. A kind with the same name is replaced. */
    public ResourceTypes plus(ResourceType<?>... types) {
        return plus(List.of(types));
    }

    /** Returns a registry with additional kinds. A kind with the same name is replaced. */
    public ResourceTypes plus(Collection<? extends ResourceType<?>> types) {
        Map<String, ResourceType<?>> all = new LinkedHashMap<>(byName);
        types.forEach(type -> all.put(type.name(), type));
        return new ResourceTypes(all);
    }

    /** Returns the kind with this name, for example {@code MeshTimeout}, or empty if it is not registered. */
    public Optional<ResourceType<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * Returns the kind with this path segment, for example {@code meshtimeouts}, or empty if it is not registered. The
     * alternative path segments of older control planes are found too.
     */
    public Optional<ResourceType<?>> findByPath(String path) {
        for (ResourceType<?> type : byName.values()) {
            if (type.path().equals(path) || type.otherPaths().contains(path)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the model class for a resource with these members: the model of the kind that {@code type} names. If the
     * kind is not registered, it is {@link GenericMeshResource} for a resource with a mesh, otherwise
     * {@link GenericGlobalResource}.
     */
    public Class<? extends Resource> modelOf(JsonObject members) {
        Optional<ResourceType<?>> type =
                members.get("type").flatMap(JsonValue::asString).flatMap(this::find);
        if (type.isPresent()) {
            return type.get().model();
        }
        boolean inMesh = members.get("mesh").filter(mesh -> !mesh.isNull()).isPresent();
        return inMesh ? GenericMeshResource.class : GenericGlobalResource.class;
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
