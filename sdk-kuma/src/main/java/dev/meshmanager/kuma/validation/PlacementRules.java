package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.schema.NearestName;
import dev.meshmanager.core.schema.SchemaCheck;
import dev.meshmanager.kuma.internal.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds members of a kind at a place where the control plane drops them in silence. They are reported whether the check
 * is strict or not, because the resource then means something else than what was written.
 */
final class PlacementRules {
    /** Where a resource keeps what only its Kubernetes object has: JSON pointers, each with what is there. */
    private static final String KUBERNETES_ONLY = "meshmanager.dev/kubernetes";

    private static final String ONE_LEVEL_HIGHER = "its members belong one level higher";
    private static final Set<String> METADATA = Set.of(
            "annotations",
            "creationTimestamp",
            "deletionGracePeriodSeconds",
            "deletionTimestamp",
            "finalizers",
            "generateName",
            "generation",
            "labels",
            "managedFields",
            "name",
            "namespace",
            "ownerReferences",
            "resourceVersion",
            "selfLink",
            "uid");
    /** Members of objects that mean nothing to the control plane, or that another member has been made of. */
    private static final Set<String> OF_OBJECTS = Set.of("metadata", "spec", "status");

    private static final Set<String> OF_SECRETS = Set.of("data", "immutable", "stringData");

    private final ResourceType<?> type;
    private final JsonObject resource;
    private final Set<String> topMembers;
    private final Set<String> specMembers;

    PlacementRules(ResourceType<?> type, JsonObject resource) {
        this.type = type;
        this.resource = resource;
        SchemaCheck schema = SchemaCheck.of(type.model());
        this.topMembers = schema.memberNames();
        this.specMembers = schema.memberNames("spec");
    }

    /** Returns misplaced members, with paths of the universal format. */
    List<Violation> check() {
        List<Violation> violations = new ArrayList<>();
        for (String name : resource.names()) {
            if (!topMembers.contains(name) && specMembers.contains(name)) {
                violations.add(violation(name, "belongs below spec"));
            }
        }
        if (!topMembers.contains("spec") && resource.has("spec")) {
            violations.add(violation("spec", ONE_LEVEL_HIGHER));
        }
        checkSpec(violations);
        checkMetadata(violations);
        return violations;
    }

    private void checkSpec(List<Violation> violations) {
        if (!topMembers.contains("spec") || specMembers.isEmpty()) {
            return;
        }
        for (String name : Trees.object(resource, "spec").names()) {
            if (specMembers.contains(name)) {
                continue;
            }
            if (name.equals("spec")) {
                violations.add(violation("spec.spec", ONE_LEVEL_HIGHER));
            } else if (Set.of("labels", "mesh", "metadata", "name").contains(name)) {
                violations.add(violation("spec." + name, "belongs beside spec, or into the metadata in Kubernetes"));
            }
        }
    }

    /** What an object has as metadata is kept, but its name and labels have a place of their own. */
    private void checkMetadata(List<Violation> violations) {
        for (String name : metadata().names()) {
            if (name.equals("name") || name.equals("labels")) {
                violations.add(violation("metadata." + name, "belongs beside the type in the universal format"));
            } else if (name.equals("mesh")) {
                violations.add(violation("metadata.mesh", "belongs " + placeOfMesh()));
            }
        }
    }

    /** Returns the metadata of the Kubernetes object; insights have a member of that name that is their own. */
    private JsonObject metadata() {
        return topMembers.contains("metadata") ? JsonObject.EMPTY : Trees.object(resource, "metadata");
    }

    private String placeOfMesh() {
        return "beside the type, or in Kubernetes "
                + (type.kubernetes().payload().isPresent() ? "beside the metadata" : "into the label kuma.io/mesh");
    }

    /**
     * Returns misplaced members of the Kubernetes object that the resource was, with paths of the object.
     *
     * @param strict whether members are reported that belong nowhere
     */
    List<Violation> checkObject(boolean strict) {
        List<Violation> violations = new ArrayList<>();
        boolean isSecret = type.kubernetes().secretType().isPresent();
        String payload = type.kubernetes().payload().orElse("");
        for (String name : membersOfObject()) {
            if (name.equals(payload) && isWrongPayload(payload)) {
                violations.add(Violation.of(Violation.Stage.SHAPE, name, "must be an object"));
                continue;
            }
            String place = placeInObject(name);
            if (!place.isEmpty()) {
                violations.add(violation(name, "belongs " + place));
            } else if (strict && !OF_OBJECTS.contains(name) && !(isSecret && OF_SECRETS.contains(name))) {
                violations.add(violation(name, "is not a known member" + NearestName.hint(name, OF_OBJECTS)));
            }
        }
        if (strict) {
            for (String name : metadata().names()) {
                if (!METADATA.contains(name) && !name.equals("mesh")) {
                    violations.add(violation(
                            "metadata." + name, "is not a known member" + NearestName.hint(name, METADATA)));
                }
            }
        }
        return violations;
    }

    private String placeInObject(String name) {
        String payload = type.kubernetes().payload().orElse("");
        if (OF_OBJECTS.contains(name)) {
            return "";
        }
        if (METADATA.contains(name)) {
            return "below metadata";
        }
        if (name.equals("mesh") && payload.isEmpty()) {
            return "into the label kuma.io/mesh";
        }
        boolean isOfKind = topMembers.contains(name) && !name.equals("type") && !name.equals("mesh");
        return !payload.isEmpty() && isOfKind ? "below " + payload : "";
    }

    private boolean isWrongPayload(String payload) {
        return Trees.at(resource, KUBERNETES_ONLY, "/" + payload, "is")
                .filter(value -> !value.isNull() && value.asObject().isEmpty())
                .isPresent();
    }

    /** Returns the members beside the metadata that the universal format has no place for. */
    private Set<String> membersOfObject() {
        Set<String> names = new TreeSet<>();
        JsonObject changes = Trees.object(resource, KUBERNETES_ONLY);
        for (String pointer : changes.names()) {
            boolean isTop = pointer.startsWith("/") && pointer.indexOf('/', 1) < 0;
            if (isTop && Trees.at(changes, pointer, "is").isPresent()) {
                names.add(pointer.substring(1).replace("~1", "/").replace("~0", "~"));
            }
        }
        return names;
    }

    /** Returns whether a member is not one of the kind, but was not written by the user or is one of Kubernetes. */
    static boolean isBookkeeping(JsonObject resource, String name) {
        return name.startsWith("meshmanager.dev/")
                || name.equals("metadata") && resource.get(name).flatMap(JsonValue::asObject).isPresent()
                || name.equals("status")
                || name.equals("stringData") && Trees.texts(resource, name).equals(List.of("value"));
    }

    private static Violation violation(String field, String reason) {
        return Violation.of(Violation.Stage.UNKNOWN_MEMBER, field, reason);
    }
}
