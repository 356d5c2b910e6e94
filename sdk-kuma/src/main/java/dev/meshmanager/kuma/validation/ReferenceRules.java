package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.finding.FindingSubject;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.mesh.Mesh;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Checks resources against each other: no two of them have the same kind, mesh and name, and their meshes exist. */
final class ReferenceRules {
    private final Set<String> meshes;
    private final Predicate<String> hasMesh;
    private final Map<FindingSubject, Integer> names = new HashMap<>();
    private final Map<String, Boolean> asked = new HashMap<>();

    /** Creates the rules for these meshes, and for others that {@code hasMesh} knows, which is asked once for each. */
    ReferenceRules(Set<String> meshes, Predicate<String> hasMesh) {
        this.meshes = new HashSet<>(meshes);
        this.hasMesh = hasMesh;
    }

    void add(Resource resource) {
        add(FindingSubject.of(resource), resource.type(), resource.name());
    }

    void add(JsonObject members) {
        add(subjectOf(members), Trees.text(members, "type"), Trees.text(members, "name"));
    }

    private void add(FindingSubject key, String type, String name) {
        names.merge(key, 1, Integer::sum);
        if (type.equals(Mesh.TYPE.name())) {
            meshes.add(name);
        }
    }

    List<Violation> check(Resource resource) {
        return check(FindingSubject.of(resource), resource.meshName().orElse(""));
    }

    List<Violation> check(JsonObject members) {
        return check(subjectOf(members), Trees.text(members, "mesh"));
    }

    private List<Violation> check(FindingSubject key, String mesh) {
        List<Violation> violations = new ArrayList<>();
        if (names.getOrDefault(key, 0) > 1) {
            violations.add(Violation.of(Violation.Stage.REFERENCE, "name", "is there more than once"));
        }
        if (!mesh.isEmpty() && !meshes.contains(mesh) && !asked.computeIfAbsent(mesh, hasMesh::test)) {
            violations.add(Violation.of(
                    Violation.Stage.REFERENCE,
                    "mesh",
                    "there is no mesh \"" + mesh + "\"; if it exists, name it in ValidationOptions.meshes(...)"));
        }
        return violations;
    }

    static FindingSubject subjectOf(JsonObject members) {
        String mesh = Trees.text(members, "mesh");
        return new FindingSubject(
                Trees.text(members, "type"),
                mesh.isEmpty() ? Optional.empty() : Optional.of(mesh),
                Trees.text(members, "name"));
    }
}
