package dev.meshmanager.kuma.upgrade.rules;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.upgrade.source.CheckedResource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The checked resources by mesh, for rules about how they hang together. */
public final class Inventory {
    private final List<CheckedResource> all;
    private final Map<String, List<CheckedResource>> byMesh = new HashMap<>();
    private final Map<String, Mesh> meshes = new HashMap<>();

    private Inventory(Collection<CheckedResource> resources) {
        this.all = List.copyOf(resources);
        for (CheckedResource resource : all) {
            resource.as(Mesh.class).ifPresent(mesh -> meshes.put(mesh.name(), mesh));
            resource.tree().subject().mesh().ifPresent(mesh -> byMesh.computeIfAbsent(mesh, key -> new ArrayList<>())
                    .add(resource));
        }
    }

    /** Returns the inventory of these resources. */
    public static Inventory of(Collection<CheckedResource> resources) {
        return new Inventory(resources);
    }

    /** Returns all resources. */
    public List<CheckedResource> resources() {
        return all;
    }

    /** Returns the mesh with this name, if it is among the resources. */
    public Optional<Mesh> mesh(String name) {
        return Optional.ofNullable(meshes.get(name));
    }

    /** Returns the resources of a model in a mesh. */
    public <T extends MeshResource> List<T> in(String mesh, Class<T> model) {
        return byMesh.getOrDefault(mesh, List.of()).stream()
                .flatMap(resource -> resource.as(model).stream())
                .toList();
    }

    /** Returns the resources of a model in all meshes. */
    public <T extends Resource> List<T> all(Class<T> model) {
        return all.stream().flatMap(resource -> resource.as(model).stream()).toList();
    }

    /**
     * Returns whether the mesh has proxies, so that a change of traffic has somebody whom it concerns. Kubernetes
     * objects never include the proxies, which the control plane makes of pods.
     */
    boolean mayHaveProxies(String mesh) {
        return byMesh.getOrDefault(mesh, List.of()).stream()
                .anyMatch(resource -> resource.isForKubernetes()
                        || resource.as(Dataplane.class).isPresent());
    }

    /** Returns whether the proxies of the mesh are pods, as far as the resources tell. */
    public boolean isOnKubernetes(String mesh) {
        return byMesh.getOrDefault(mesh, List.of()).stream()
                .anyMatch(resource -> resource.isForKubernetes()
                        || resource.as(Dataplane.class)
                                .filter(proxy ->
                                        "kubernetes".equals(proxy.labels().get("kuma.io/env")))
                                .isPresent());
    }

    /** Returns whether an identity selects the proxy. An identity without a selector selects none. */
    public boolean hasIdentity(Dataplane proxy) {
        return in(proxy.mesh(), MeshIdentity.class).stream().anyMatch(identity -> selects(identity, proxy.labels()));
    }

    private static boolean selects(MeshIdentity identity, Map<String, String> labels) {
        return identity.spec()
                .selector()
                .flatMap(MeshIdentity.Selector::dataplane)
                .filter(selector ->
                        labels.entrySet().containsAll(selector.matchLabels().entrySet()))
                .isPresent();
    }
}
