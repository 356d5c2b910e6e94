package dev.meshmanager.kuma.plan;

import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares desired with current resources. */
final class Planner {
    private final DesiredState desired;
    private final PlanTarget target;
    private final ResourceTypes types;
    private final ResourceComparison comparison;
    private final Map<ResourceRef, Resource> wanted = new LinkedHashMap<>();
    private final List<PlannedChange> changes = new ArrayList<>();
    private final List<ResourceRef> unchanged = new ArrayList<>();

    Planner(DesiredState desired, PlanTarget target, ResourceTypes types) {
        this.desired = desired;
        this.target = target;
        this.types = types;
        this.comparison = new ResourceComparison(target.version(), types);
    }

    Plan plan(CurrentState current) {
        List<Resource> resources = desired.owner()
                .map(owner -> desired.resources().stream()
                        .map(resource -> ResourceAccess.withLabel(types, resource, owner.label(), owner.value()))
                        .toList())
                .orElse(desired.resources());
        resources.forEach(resource -> wanted.put(ResourceRef.of(resource), resource));
        current.start(involved(resources));
        Map<ResourceRef, Resource> existing = new LinkedHashMap<>();
        kindsOf(resources).forEach(type -> current.of(type)
                .forEach(resource -> existing.put(ResourceRef.of(resource), resource)));
        wanted.forEach((ref, resource) -> compare(existing.get(ref), resource));
        Set<String> deletedMeshes = delete(current);
        List<String> notes = desired.notes();
        notes.addAll(current.unread());
        return new Plan(
                target,
                new PlanOrder(types).sort(changes),
                List.copyOf(new TreeSet<>(unchanged)),
                problems(resources, current, deletedMeshes),
                notes);
    }

    private void compare(@Nullable Resource before, Resource after) {
        if (before == null) {
            changes.add(PlannedChange.create(after));
            return;
        }
        List<Difference> differences = comparison.compare(before, after).differences();
        if (differences.isEmpty()) {
            unchanged.add(ResourceRef.of(after));
        } else {
            changes.add(PlannedChange.update(before, after, differences));
        }
    }

    /** Returns the names of the meshes that are deleted, with everything in them. */
    private Set<String> delete(CurrentState current) {
        List<ResourceType<?>> kinds = deletable();
        Map<ResourceRef, Resource> deleted = new LinkedHashMap<>();
        for (ResourceType<?> type : kinds) {
            current.ifAllowed(type).stream()
                    .filter(desired::mayDelete)
                    .filter(this::isDeletable)
                    .forEach(resource -> deleted.put(ResourceRef.of(resource), resource));
        }
        Set<String> meshes = new HashSet<>();
        deleted.values().stream()
                .filter(resource -> resource.type().equals(Mesh.TYPE.name()))
                .forEach(mesh -> meshes.add(mesh.name()));
        if (!meshes.isEmpty()) {
            // A control plane deletes a mesh with its resources; as changes of the plan, they are seen and restored.
            List<ResourceType<?>> inMeshes =
                    writable().filter(MeshResourceType.class::isInstance).toList();
            current.start(inMeshes);
            for (ResourceType<?> type : inMeshes) {
                current.ifAllowed(type).stream()
                        .filter(resource ->
                                resource.meshName().filter(meshes::contains).isPresent())
                        .filter(this::isDeletable)
                        .forEach(resource -> deleted.put(ResourceRef.of(resource), resource));
            }
        }
        deleted.values().forEach(resource -> changes.add(PlannedChange.delete(resource)));
        return meshes;
    }

    private boolean isDeletable(Resource resource) {
        return !wanted.containsKey(ResourceRef.of(resource)) && !target.isCopy(resource.labels());
    }

    private Set<ResourceType<?>> kindsOf(List<Resource> resources) {
        Set<ResourceType<?>> kinds = new LinkedHashSet<>();
        resources.forEach(resource -> kinds.add(types.find(resource.type())
                .orElseGet(() -> resource.meshName().isPresent()
                        ? ResourceType.mesh(resource.type(), resource.type())
                        : ResourceType.global(resource.type(), resource.type()))));
        return kinds;
    }

    private Set<ResourceType<?>> involved(List<Resource> resources) {
        Set<ResourceType<?>> kinds = kindsOf(resources);
        kinds.addAll(deletable());
        kinds.add(Mesh.TYPE);
        return kinds;
    }

    private List<ResourceType<?>> deletable() {
        return desired.kinds().orElseGet(() -> writable().toList());
    }

    private Stream<ResourceType<?>> writable() {
        return types.all().stream()
                .<ResourceType<?>>map(type -> type)
                .filter(type -> !type.isReadOnly() && target.version().has(type));
    }

    private List<String> problems(List<Resource> resources, CurrentState current, Set<String> deletedMeshes) {
        String[] meshes = current.ifAllowed(Mesh.TYPE).stream()
                .map(Resource::name)
                .filter(name -> !deletedMeshes.contains(name))
                .toArray(String[]::new);
        ValidationOptions options = target.validation().types(types).meshes(meshes);
        return Stream.concat(
                        Validation.checkAll(resources, options).stream().map(Object::toString),
                        target.mode().stream().flatMap(this::unwritable))
                .toList();
    }

    private Stream<String> unwritable(ControlPlaneMode mode) {
        return changes.stream()
                .map(PlannedChange::resource)
                .filter(resource -> types.find(resource.kind())
                        .filter(type -> !mode.writes(type))
                        .isPresent())
                .map(resource -> resource + ": no " + resource.kind() + " can be written on "
                        + (mode == ControlPlaneMode.GLOBAL ? "a global control plane" : "the control plane of a zone"));
    }
}
