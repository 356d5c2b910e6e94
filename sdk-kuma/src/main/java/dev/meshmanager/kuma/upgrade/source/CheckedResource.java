package dev.meshmanager.kuma.upgrade.source;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.format.DocumentTree;
import dev.meshmanager.core.format.Format;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.json.JsonException;
import dev.meshmanager.kuma.finding.FindingSubject;
import dev.meshmanager.kuma.internal.Trees;
import java.util.Optional;

/**
 * A resource to check.
 *
 * @param tree its members, and where they are written
 * @param type its kind, or empty if the SDK has no model for it
 * @param resource the resource, or empty if the members do not fit the model
 * @param isForKubernetes whether it was read from a Kubernetes object
 */
public record CheckedResource(
        SourceTree tree, Optional<ResourceType<?>> type, Optional<Resource> resource, boolean isForKubernetes) {
    /** Returns a resource that was not read from a text. */
    public static CheckedResource of(Resource resource, ResourceTypes types) {
        JsonObject members = Json.toTree(resource).asObject().orElseThrow();
        return new CheckedResource(
                SourceTree.of(FindingSubject.of(resource), members),
                types.find(resource.type()),
                Optional.of(resource),
                false);
    }

    /** Returns the resource of a document in a file. */
    static CheckedResource of(String file, DocumentTree document, ResourceTypes types) {
        JsonObject members = document.members();
        Optional<ResourceType<?>> type = types.find(Trees.text(members, "type"));
        Optional<String> mesh = Optional.of(Trees.text(members, "mesh")).filter(name -> !name.isEmpty());
        FindingSubject subject = new FindingSubject(Trees.text(members, "type"), mesh, Trees.text(members, "name"));
        return new CheckedResource(
                SourceTree.of(subject, file, document),
                type,
                read(members, types),
                document.format() == Format.KUBERNETES);
    }

    private static Optional<Resource> read(JsonObject members, ResourceTypes types) {
        try {
            return Optional.of(Json.fromTree(types.modelOf(members), JsonValue.of(members)));
        } catch (JsonException e) {
            // The rules say what does not fit.
            return Optional.empty();
        }
    }

    /** Returns whether a control plane stores the resource, so that reading it is what matters. */
    public boolean isStored() {
        return resource.flatMap(Resource::creationTime).isPresent();
    }

    /** Returns the resource as a model, if it is one of this kind. */
    public <T> Optional<T> as(Class<T> model) {
        return resource.filter(model::isInstance).map(model::cast);
    }
}
