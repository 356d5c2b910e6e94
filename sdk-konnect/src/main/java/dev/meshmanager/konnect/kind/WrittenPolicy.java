package dev.meshmanager.konnect.kind;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.common.Selector;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A resource to write, with the members that conditions of access roles compare. */
final class WrittenPolicy {
    private final JsonObject members;
    private final JsonObject spec;

    WrittenPolicy(Resource resource) {
        this.members = Json.toTree(resource).asObject().orElse(JsonObject.EMPTY);
        this.spec = members.get("spec").flatMap(JsonValue::asObject).orElse(JsonObject.EMPTY);
    }

    /**
     * Returns whether one condition matches the policy's top-level members, and every entry meets one such condition.
     */
    boolean isCoveredBy(List<AccessRole.Condition> conditions) {
        List<AccessRole.Condition> fitting =
                conditions.stream().filter(this::fitsAtTop).toList();
        return !fitting.isEmpty()
                && references("to").allMatch(target -> fitting.stream().anyMatch(c -> fits(c.to(), target)))
                && references("from").allMatch(target -> fitting.stream().anyMatch(c -> fits(c.from(), target)));
    }

    /** A policy without clients does not meet a condition on clients: it applies to clients of everybody. */
    private boolean fitsAtTop(AccessRole.Condition condition) {
        return condition.isAboutResources()
                && condition.targetRef().map(this::hasTarget).orElse(true)
                && (condition.to().isEmpty() || spec.has("to"))
                && (condition.from().isEmpty() || spec.has("from"))
                && fits(condition.sources(), "sources")
                && fits(condition.destinations(), "destinations")
                && fits(condition.selectors(), "selectors");
    }

    private boolean hasTarget(TargetRef wanted) {
        if (!members.has("spec")) {
            return false;
        }
        // A policy without a reference is about the whole mesh.
        TargetRef written = spec.get("targetRef")
                .map(target -> Json.fromTree(TargetRef.class, target))
                .orElse(TargetRef.mesh());
        return matches(wanted, written);
    }

    private Stream<TargetRef> references(String entries) {
        return spec.get(entries).map(JsonValue::elements).orElse(List.of()).stream()
                .map(entry -> entry.asObject()
                        .flatMap(object -> object.get("targetRef"))
                        .map(target -> Json.fromTree(TargetRef.class, target))
                        .orElse(TargetRef.mesh()));
    }

    private static boolean fits(Optional<AccessRole.Peer> wanted, TargetRef written) {
        return wanted.flatMap(AccessRole.Peer::targetRef)
                .map(target -> matches(target, written))
                .orElse(true);
    }

    private static boolean matches(TargetRef wanted, TargetRef written) {
        Optional<TargetRefKind> kind = wanted.kind();
        return (kind.isEmpty() || kind.equals(written.kind()))
                && (wanted.name().isEmpty() || wanted.name().equals(written.name()))
                && (wanted.meshName().isEmpty() || wanted.meshName().equals(written.meshName()))
                && written.tags().entrySet().containsAll(wanted.tags().entrySet());
    }

    private boolean fits(Optional<Selector> wanted, String member) {
        if (wanted.isEmpty()) {
            return true;
        }
        List<JsonValue> written = members.get(member).map(JsonValue::elements).orElse(List.of());
        return !written.isEmpty()
                && written.stream()
                        .map(selector -> Json.fromTree(Selector.class, selector))
                        .allMatch(selector -> matches(wanted.get().match(), selector.match()));
    }

    private static boolean matches(Map<String, String> wanted, Map<String, String> written) {
        return wanted.entrySet().stream()
                .allMatch(tag -> written.containsKey(tag.getKey())
                        && matches(tag.getValue(), String.valueOf(written.get(tag.getKey()))));
    }

    /** A star matches any text. Only selectors of older policies have stars. */
    private static boolean matches(String pattern, String value) {
        String regex = Pattern.compile("\\*")
                .splitAsStream(pattern + " ")
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return (value + " ").matches(regex);
    }
}
