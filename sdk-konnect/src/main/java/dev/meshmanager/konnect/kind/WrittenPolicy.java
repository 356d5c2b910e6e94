package dev.meshmanager.konnect.kind;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.common.Selector;
import dev.meshmanager.kuma.legacy.ConnectionPolicy;
import dev.meshmanager.kuma.legacy.DataplanePolicy;
import dev.meshmanager.kuma.policy.target.PolicyEntry;
import dev.meshmanager.kuma.policy.target.PolicySpec;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A resource to write, with the members that conditions of access roles compare.
 *
 * @param target the proxies of the policy; empty if the resource has no spec
 */
record WrittenPolicy(
        Optional<TargetRef> target,
        Entries to,
        Entries from,
        List<Selector> sources,
        List<Selector> destinations,
        List<Selector> selectors) {

    static WrittenPolicy of(Resource resource) {
        if (resource instanceof TargetRefPolicy policy) {
            return ofSpec(policy.spec());
        }
        if (resource instanceof ConnectionPolicy older) {
            return older(older.sources(), older.destinations(), List.of());
        }
        if (resource instanceof DataplanePolicy older) {
            return older(List.of(), List.of(), older.selectors());
        }
        // Neither generic resources nor gateways share a type that has the members.
        return ofMembers(Json.toTree(resource).asObject().orElse(JsonObject.EMPTY));
    }

    private static WrittenPolicy ofSpec(PolicySpec spec) {
        return new WrittenPolicy(
                Optional.of(spec.targetRef().orElse(TargetRef.mesh())),
                Entries.of(spec.to(), spec.unknownFields(), "to"),
                Entries.of(spec.from(), spec.unknownFields(), "from"),
                List.of(),
                List.of(),
                List.of());
    }

    private static WrittenPolicy older(List<Selector> sources, List<Selector> destinations, List<Selector> selectors) {
        return new WrittenPolicy(Optional.empty(), Entries.NONE, Entries.NONE, sources, destinations, selectors);
    }

    private static WrittenPolicy ofMembers(JsonObject members) {
        JsonObject spec = members.get("spec").flatMap(JsonValue::asObject).orElse(JsonObject.EMPTY);
        return new WrittenPolicy(
                members.get("spec").map(written -> target(spec)),
                Entries.of(List.of(), spec, "to"),
                Entries.of(List.of(), spec, "from"),
                selectors(members, "sources"),
                selectors(members, "destinations"),
                selectors(members, "selectors"));
    }

    private static List<Selector> selectors(JsonObject members, String name) {
        return elements(members, name)
                .map(selector -> Json.fromTree(Selector.class, selector))
                .toList();
    }

    private static Stream<JsonValue> elements(JsonObject members, String name) {
        return members.get(name).map(JsonValue::elements).orElse(List.of()).stream();
    }

    /** A policy or entry without a reference is about the whole mesh. */
    private static TargetRef target(JsonObject members) {
        return members.get("targetRef")
                .map(target -> Json.fromTree(TargetRef.class, target))
                .orElse(TargetRef.mesh());
    }

    /**
     * Returns whether one condition matches the policy's top-level members, and every entry meets one such condition.
     */
    boolean isCoveredBy(List<AccessRole.Condition> conditions) {
        List<AccessRole.Condition> fitting =
                conditions.stream().filter(this::fitsAtTop).toList();
        return !fitting.isEmpty()
                && to.targets().stream().allMatch(target -> fitting.stream().anyMatch(c -> fits(c.to(), target)))
                && from.targets().stream().allMatch(target -> fitting.stream().anyMatch(c -> fits(c.from(), target)));
    }

    /** A policy without clients does not meet a condition on clients: it applies to clients of everybody. */
    private boolean fitsAtTop(AccessRole.Condition condition) {
        return condition.isAboutResources()
                && condition.targetRef().map(this::hasTarget).orElse(true)
                && (condition.to().isEmpty() || to.isWritten())
                && (condition.from().isEmpty() || from.isWritten())
                && fits(condition.sources(), sources)
                && fits(condition.destinations(), destinations)
                && fits(condition.selectors(), selectors);
    }

    private boolean hasTarget(TargetRef wanted) {
        return target.filter(written -> matches(wanted, written)).isPresent();
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

    private static boolean fits(Optional<Selector> wanted, List<Selector> written) {
        return wanted.isEmpty()
                || !written.isEmpty()
                        && written.stream()
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

    /**
     * The entries of {@code to} or {@code from}.
     *
     * @param isWritten whether the policy has the member; its list may be empty
     */
    record Entries(boolean isWritten, List<TargetRef> targets) {
        static final Entries NONE = new Entries(false, List.of());

        /** A model keeps an empty list, and a section that it does not know, in its unknown members. */
        static Entries of(List<? extends PolicyEntry> known, JsonObject others, String name) {
            List<TargetRef> targets = Stream.concat(
                            known.stream().map(entry -> entry.targetRef().orElse(TargetRef.mesh())),
                            elements(others, name)
                                    .map(entry -> target(entry.asObject().orElse(JsonObject.EMPTY))))
                    .toList();
            return new Entries(!known.isEmpty() || others.has(name), targets);
        }
    }
}
