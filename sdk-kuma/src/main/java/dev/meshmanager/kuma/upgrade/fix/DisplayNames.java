package dev.meshmanager.kuma.upgrade.fix;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.upgrade.rules.Inventory;
import dev.meshmanager.kuma.upgrade.source.CheckedResource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Labels what fixed policies select by the label for the display name. 3.0 sets the label on every resource, 2.14 only
 * on Kubernetes and on synchronized ones.
 */
final class DisplayNames {
    private record Named(String kind, String mesh, String name) {}

    private final Set<Named> selected = new HashSet<>();

    private DisplayNames() {}

    /** Returns the resources of the inventory that need the label, with it. */
    static List<Resource> label(ResourceTypes types, Inventory inventory, Collection<Resource> fixed) {
        DisplayNames names = new DisplayNames();
        for (Resource resource : fixed) {
            resource.meshName().ifPresent(mesh -> names.collect(Json.toTree(resource), mesh));
        }
        List<Resource> labelled = new ArrayList<>();
        for (CheckedResource checked : inventory.resources()) {
            checked.as(MeshResource.class)
                    .filter(resource -> !resource.labels().containsKey(References.DISPLAY_NAME)
                            && names.selected.contains(new Named(resource.type(), resource.mesh(), resource.name())))
                    .ifPresent(resource -> labelled.add(labelled(types, resource)));
        }
        return labelled;
    }

    private void collect(JsonValue value, String mesh) {
        Optional<JsonObject> object = value.asObject();
        object.ifPresent(reference -> {
            String name = Trees.text(Trees.object(reference, "labels"), References.DISPLAY_NAME);
            selected.add(new Named(Trees.text(reference, "kind"), mesh, name));
        });
        object.map(JsonObject::names)
                .orElse(Set.of())
                .forEach(member -> collect(object.get().get(member).orElse(JsonValue.NULL), mesh));
        value.elements().forEach(element -> collect(element, mesh));
    }

    private static Resource labelled(ResourceTypes types, MeshResource resource) {
        JsonTree tree = JsonTree.copyOf(Json.toTree(resource).asObject().orElseThrow())
                .remove("creationTime", "modificationTime", "kri", "status");
        Map<String, String> labels = tree.texts("labels");
        labels.put(References.DISPLAY_NAME, resource.name());
        return tree.put("labels", labels).toResource(types);
    }
}
