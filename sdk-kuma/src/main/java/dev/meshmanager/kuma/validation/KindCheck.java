package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.schema.NearestName;
import dev.meshmanager.kuma.internal.Trees;
import java.util.List;
import java.util.Set;

/** Finds resources of kinds that nobody knows. */
final class KindCheck {
    /** Of a kind's letters, one in three may be wrong: MeshOPA is not a mistyped MeshTLS. */
    private static final int WRONG_PART = 3;

    /** Kinds of Kuma that only its control planes on Kubernetes have, as objects that the API does not show. */
    private static final Set<String> OF_KUBERNETES =
            Set.of("ContainerPatch", "MeshGatewayConfig", "MeshGatewayInstance");

    private final ResourceTypes types;

    KindCheck(ValidationOptions options) {
        ResourceTypes ofRules = RuleBook.types();
        this.types = ofRules.plus(options.types().all().stream()
                .filter(type -> ofRules.find(type.name()).isEmpty())
                .toList());
    }

    /** Returns the kinds that are known, with rules or without. */
    ResourceTypes types() {
        return types;
    }

    /** Returns a violation if a kind is not known but looks like one that is. */
    List<Violation> check(String kind) {
        String hint = hint(kind);
        return types.find(kind).isPresent() || hint.isEmpty() ? List.of() : List.of(violation(kind, hint));
    }

    /** Returns a violation if a document is meant for the mesh, but its kind is not known. */
    List<Violation> check(JsonObject members) {
        String kind = Trees.text(members, "type");
        // A package.json has a type and a name too, in small letters.
        boolean isMeant = !kind.isEmpty() && Character.isUpperCase(kind.charAt(0));
        if (types.find(kind).isPresent() || OF_KUBERNETES.contains(kind) || !isMeant) {
            return List.of();
        }
        String hint = hint(kind);
        String remedy = "; kinds of other products belong into ValidationOptions.types";
        return List.of(violation(kind, hint.isEmpty() ? remedy : hint));
    }

    private String hint(String kind) {
        return NearestName.hint(kind, types.all().stream().map(ResourceType::name).toList(), WRONG_PART);
    }

    private static Violation violation(String kind, String hint) {
        return Violation.of(Violation.Stage.SHAPE, "type", "the kind " + kind + " is not known" + hint);
    }
}
