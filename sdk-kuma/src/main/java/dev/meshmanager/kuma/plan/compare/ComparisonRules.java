package dev.meshmanager.kuma.plan.compare;

import dev.meshmanager.core.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells which members of a kind a comparison ignores. Paths have {@code []} for every element of a list, for example
 * {@code spec.to[].rules[].default.backendRefs[].weight}.
 */
public final class ComparisonRules {
    private final Set<String> ignored = new HashSet<>();
    private final Set<String> ignoredIfOnOneSide = new HashSet<>();
    private final Map<String, Set<JsonValue>> defaults = new HashMap<>();
    private final Set<String> keepZero = new HashSet<>();
    private final boolean isZeroAbsent;

    /** @param isZeroAbsent whether an absent member equals the zero of its type, as in protobuf */
    public ComparisonRules(boolean isZeroAbsent) {
        this.isZeroAbsent = isZeroAbsent;
    }

    public void ignore(String path) {
        ignored.add(path);
    }

    public void ignoreOnOneSide(String path) {
        ignoredIfOnOneSide.add(path);
    }

    public void defaultTo(String path, JsonValue value) {
        defaults.computeIfAbsent(path, key -> new HashSet<>()).add(value);
    }

    /** Declares that zero differs from absent in members of this name, as in the wrapper types of protobuf. */
    public void keepZero(String name) {
        keepZero.add(name);
    }

    boolean isIgnored(String path) {
        return ignored.contains(path);
    }

    /** Returns whether a member that only one side has makes no difference. */
    boolean isEqualToAbsent(String path, JsonValue value) {
        return value.isNull()
                || ignoredIfOnOneSide.contains(path)
                || defaults.getOrDefault(path, Set.of()).contains(value)
                || isZeroAbsent && !keepZero.contains(MemberPath.last(path)) && isZero(value)
                || path.equals("labels") && value.asObject().isPresent() && isAllEqualToAbsent(path, value)
                || isZeroAbsent
                        && value.asObject().filter(object -> !object.isEmpty()).isPresent()
                        && isAllEqualToAbsent(path, value);
    }

    /**
     * An object of an older kind with nothing but defaults makes no difference either: the control plane adds such
     * objects. In newer kinds, it adds defaults only to objects that are there.
     */
    private boolean isAllEqualToAbsent(String path, JsonValue value) {
        return value.asObject().orElseThrow().raw().entrySet().stream().allMatch(member -> {
            String below = MemberPath.below(path, member.getKey());
            return isIgnored(below) || isEqualToAbsent(below, JsonValue.wrap(member.getValue()));
        });
    }

    private static boolean isZero(JsonValue value) {
        Object raw = value.raw();
        return Boolean.FALSE.equals(raw)
                || "".equals(raw)
                || raw instanceof Number && ((Number) raw).doubleValue() == 0
                || raw instanceof Iterable && value.elements().isEmpty();
    }
}
