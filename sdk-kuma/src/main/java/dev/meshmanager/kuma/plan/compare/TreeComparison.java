package dev.meshmanager.kuma.plan.compare;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** Compares two trees and collects the members that differ. */
public final class TreeComparison {
    private final ComparisonRules rules;
    private final TreeSide before;
    private final TreeSide after;
    private final List<MemberDifference> differences = new ArrayList<>();

    private TreeComparison(ComparisonRules rules, TreeSide before, TreeSide after) {
        this.rules = rules;
        this.before = before;
        this.after = after;
    }

    /** Returns the differences, sorted by the names of the members. */
    public static List<MemberDifference> of(ComparisonRules rules, TreeSide before, TreeSide after) {
        TreeComparison comparison = new TreeComparison(rules, before, after);
        comparison.objects(new Place("", "", ""), before.compared(), after.compared(), before.shown(), after.shown());
        return List.copyOf(comparison.differences);
    }

    private void objects(Place place, JsonObject was, JsonObject is, JsonValue wasShown, JsonValue isShown) {
        TreeSet<String> names = new TreeSet<>(was.names());
        names.addAll(is.names());
        for (String name : names) {
            Place member = place.member(name);
            if (rules.isIgnored(member.pattern)) {
                continue;
            }
            Optional<JsonValue> wasMember = was.get(name).filter(value -> !value.isNull());
            Optional<JsonValue> isMember = is.get(name).filter(value -> !value.isNull());
            if (wasMember.isPresent() && isMember.isPresent()) {
                values(member, wasMember.get(), isMember.get(), shown(wasShown, name), shown(isShown, name));
            } else if (wasMember.isPresent() && !isNothing(before, member, wasMember.get())) {
                add(member, Optional.of(shown(wasShown, name)), Optional.empty());
            } else if (isMember.isPresent() && !isNothing(after, member, isMember.get())) {
                add(member, Optional.empty(), Optional.of(shown(isShown, name)));
            }
        }
    }

    private boolean isNothing(TreeSide side, Place member, JsonValue value) {
        return side.unknown().contains(member.schemaPath) || rules.isEqualToAbsent(member.pattern, value);
    }

    private void values(Place place, JsonValue was, JsonValue is, JsonValue wasShown, JsonValue isShown) {
        if (was.asObject().isPresent() && is.asObject().isPresent()) {
            objects(place, was.asObject().get(), is.asObject().get(), wasShown, isShown);
        } else if (was.raw() instanceof List && is.raw() instanceof List && !was.equals(is)) {
            lists(place, was.elements(), is.elements(), wasShown, isShown);
        } else if (!isSame(was, is)) {
            add(place, Optional.of(wasShown), Optional.of(isShown));
        }
    }

    private void lists(Place place, List<JsonValue> was, List<JsonValue> is, JsonValue wasShown, JsonValue isShown) {
        if (!isOfObjects(was) || !isOfObjects(is)) {
            add(place, Optional.of(wasShown), Optional.of(isShown));
            return;
        }
        Optional<ListKey> key = ListKey.of(was, is);
        Map<Object, Integer> wasAt = positions(place, before, was, key);
        Map<Object, Integer> isAt = positions(place, after, is, key);
        wasAt.forEach((name, index) -> {
            Place element = place.element(name, key);
            if (isAt.containsKey(name)) {
                int other = isAt.get(name);
                values(element, was.get(index), is.get(other), shown(wasShown, index), shown(isShown, other));
            } else {
                add(element, Optional.of(shown(wasShown, index)), Optional.empty());
            }
        });
        isAt.forEach((name, index) -> {
            if (!wasAt.containsKey(name)) {
                add(place.element(name, key), Optional.empty(), Optional.of(shown(isShown, index)));
            }
        });
        order(place, key, wasAt, isAt);
    }

    /** The order of rules and routes decides, so a changed order is a difference of the list. */
    private void order(Place place, Optional<ListKey> key, Map<Object, Integer> was, Map<Object, Integer> is) {
        List<Object> common = was.keySet().stream().filter(is::containsKey).toList();
        List<Object> now = is.keySet().stream().filter(was::containsKey).toList();
        if (key.isPresent() && !common.equals(now)) {
            add(place, Optional.of(order(key.get(), common)), Optional.of(order(key.get(), now)));
        }
    }

    private static JsonValue order(ListKey key, List<Object> names) {
        return JsonValue.of(
                names.stream().map(name -> key.text((JsonValue) name)).toList());
    }

    private static boolean isOfObjects(List<JsonValue> elements) {
        return elements.stream().allMatch(element -> element.asObject().isPresent());
    }

    private static Map<Object, Integer> positions(
            Place place, TreeSide side, List<JsonValue> elements, Optional<ListKey> key) {
        Map<Object, Integer> positions = new LinkedHashMap<>();
        for (int i = 0; i < elements.size(); i++) {
            JsonValue element = elements.get(i);
            int index = i;
            positions.put(
                    key.<Object>map(by -> side.withoutUnknown(place.schemaPath + "[]." + by.member(), by.of(element)))
                            .orElse(index),
                    i);
        }
        return positions;
    }

    /** Returns the member as it is shown. A secret is left out together with everything in it. */
    private static JsonValue shown(JsonValue shown, String name) {
        return shown.asObject()
                .map(object -> object.get(name).orElse(JsonValue.NULL))
                .orElse(shown);
    }

    private static JsonValue shown(JsonValue shown, int index) {
        List<JsonValue> elements = shown.elements();
        return index < elements.size() ? elements.get(index) : shown;
    }

    private static boolean isSame(JsonValue was, JsonValue is) {
        return was.equals(is) || isSameNumber(was, is);
    }

    private static boolean isSameNumber(JsonValue was, JsonValue is) {
        if (was.asNumber().isEmpty() && is.asNumber().isEmpty()) {
            return false;
        }
        try {
            return number(was).compareTo(number(is)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static BigDecimal number(JsonValue value) {
        return new BigDecimal(value.asString().orElseGet(value::toString).strip());
    }

    private void add(Place place, Optional<JsonValue> was, Optional<JsonValue> is) {
        differences.add(new MemberDifference(place.path, was, is));
    }

    /**
     * A place in both trees: its path for people, its path with {@code []} for every element, and the same as the
     * schema spells it, which quotes no names.
     */
    private record Place(String path, String pattern, String schemaPath) {
        Place member(String name) {
            return new Place(
                    MemberPath.below(path, name),
                    MemberPath.below(pattern, name),
                    schemaPath.isEmpty() ? name : schemaPath + "." + name);
        }

        Place element(Object name, Optional<ListKey> key) {
            String text = key.map(by -> by.text((JsonValue) name)).orElseGet(() -> Objects.toString(name));
            return new Place(path + "[" + text + "]", pattern + "[]", schemaPath + "[]");
        }
    }
}
