package dev.meshmanager.kuma.matching.answer;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.schema.NearestName;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.mesh.Mesh;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds resources of an estate by name, or by display name, which dashboards show. */
public final class NamedResources {
    private NamedResources() {}

    /**
     * Returns the resource with this name, otherwise the only one in the mesh with this display name.
     *
     * @throws dev.meshmanager.core.error.NotFoundException if there is none, or several have the display name
     */
    public static <T extends MeshResource> T get(Estate estate, MeshResourceType<T> type, String mesh, String name) {
        Optional<T> found = estate.find(type, mesh, name);
        if (found.isPresent()) {
            return found.get();
        }
        requireMesh(estate, type, mesh, name);
        List<T> displayed = estate.list(type, mesh).stream()
                .filter(resource -> ResourceLabels.displayName(resource).equals(name))
                .toList();
        if (displayed.size() == 1) {
            return displayed.get(0);
        }
        throw Refusals.notFound(
                type,
                mesh,
                name,
                displayed.isEmpty()
                        ? "mesh " + mesh + " has no " + type.name() + " " + name
                                + nearest(estate.list(type, mesh), name)
                        : "several have the display name " + name + ": "
                                + displayed.stream().map(Resource::name).collect(Collectors.joining(", ")));
    }

    private static String nearest(List<? extends Resource> resources, String name) {
        Set<String> names = resources.stream()
                .flatMap(resource -> Stream.of(resource.name(), ResourceLabels.displayName(resource)))
                .collect(Collectors.toSet());
        return NearestName.hint(name, names);
    }

    /**
     * Fails if the estate has neither the mesh nor anything in it.
     *
     * @throws dev.meshmanager.core.error.NotFoundException if so
     */
    public static void requireMesh(Estate estate, MeshResourceType<?> type, String mesh, String name) {
        if (estate.find(Mesh.TYPE, mesh).isPresent()) {
            return;
        }
        Set<String> meshes = new TreeSet<>();
        estate.list(Mesh.TYPE).forEach(known -> meshes.add(known.name()));
        estate.resources().flatMap(resource -> resource.meshName().stream()).forEach(meshes::add);
        if (!meshes.contains(mesh)) {
            throw Refusals.notFound(
                    type,
                    mesh,
                    name,
                    "the estate has no mesh " + mesh + "; it has "
                            + (meshes.isEmpty() ? "none" : String.join(", ", meshes)));
        }
    }
}
