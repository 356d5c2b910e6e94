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

    /**
     * Returns the kind with this path segment, for example {@code meshtimeouts}, or empty if it is not known. A segment
     * under which older control planes know the kind is found too.
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
     * Returns the model that reads a resource with these members: that of the kind that its {@code type} names. If the
     * kind is not known, it is {@link GenericMeshResource} for a resource with a mesh, else
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
