package dev.meshmanager.core;

import dev.meshmanager.core.annotation.Sensitive;
import dev.meshmanager.core.raw.RawJson;
import dev.meshmanager.core.text.SecretNames;
import dev.meshmanager.core.text.SecretTree;
import dev.meshmanager.core.text.VisibleText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prints models: the kind, the mesh and the name first, then the other members that are not empty.
 *
 * <p>{@link Sensitive} members are printed as {@code ***}. Unknown members are printed by name only, because a secret
 * with a misspelt name is unknown too. Long texts and lists are truncated.
 */
public final class ModelText {
    private static final String MASK = "***";
    private static final List<String> IDENTITY = List.of("mesh", "name");
    private static final int LONGEST_TEXT = 100;
    private static final int MOST_ITEMS = 10;

    private ModelText() {}

    /** Returns the text of {@code model}, an instance of a generated class. */
    public static String of(Object model) {
        String kind = model instanceof Resource
                ? shown(((Resource) model).type())
                : ModelMembers.model(model.getClass()).getSimpleName();
        return kind + members(model);
    }

    private static String members(Object model) {
        Map<String, Object> present = new LinkedHashMap<>(ModelMembers.discriminators(model));
        Set<String> sensitive = new HashSet<>();
        for (ModelMembers.Member member : ModelMembers.of(model.getClass()).members()) {
            Object value = ModelMembers.present(member.get(model));
            boolean isKind = model instanceof Resource && member.name().equals("type");
            if (value instanceof JsonObject && member.name().equals("unknownFields")) {
                value = unknown((JsonObject) value, model);
            }
            if (value != null && !isKind) {
                present.put(member.name(), value);
                if (member.isSensitive()) {
                    sensitive.add(member.name());
                }
            }
        }
        // "mesh" sorts before "name", whichever the model inherits first.
        return Stream.concat(
                        IDENTITY.stream().filter(present::containsKey),
                        present.keySet().stream().filter(name -> !IDENTITY.contains(name)))
                .map(name -> name + "="
                        + (sensitive.contains(name) || isSecret(name, present) ? MASK : text(name, present.get(name))))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static boolean isSecret(String name, Map<String, Object> members) {
        Object value = members.get(name);
        // The name of a secret is none.
        boolean isReference = members.size() == 1 && name.equals("secret");
        boolean isHeader = SecretNames.isHeaderValue(name)
                && Stream.of("name", "key")
                        .anyMatch(key -> SecretNames.isSecret(String.valueOf(members.getOrDefault(key, ""))));
        return holdsText(value) && !isReference && (SecretNames.isSecret(name) || isHeader);
    }

    /** Models have names of their own to go by. */
    private static boolean holdsText(@Nullable Object value) {
        if (value instanceof Collection) {
            return ((Collection<?>) value).stream().anyMatch(ModelText::holdsText);
        }
        return !(value instanceof Model || value instanceof Boolean || value instanceof Number);
    }

    /** Leaves out the spelling that is kept of a known member, for example {@code 60m}: that one is not unknown. */
    private static @Nullable JsonObject unknown(JsonObject kept, Object model) {
        Map<String, Object> unknown = new LinkedHashMap<>(kept.raw());
        ModelMembers.of(model.getClass()).members().forEach(member -> unknown.remove(member.name()));
        // The accessor of this member is conf(), because default is a keyword.
        unknown.remove("default");
        return unknown.isEmpty() ? null : JsonObject.of(unknown);
    }

    private static String text(String name, @Nullable Object value) {
        return name.equals("unknownFields") && value instanceof JsonObject
                ? list(
                        "[",
                        ((JsonObject) value)
                                .names().stream().map(ModelText::shown).toList(),
                        "]")
                : text(value);
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Model) {
            return members(value);
        }
        if (value instanceof Collection) {
            return list(
                    "[", ((Collection<?>) value).stream().map(ModelText::text).toList(), "]");
        }
        if (value instanceof Map) {
            return list(
                    "{",
                    ((Map<?, ?>) value)
                            .entrySet().stream()
                                    .map(entry -> entry(String.valueOf(entry.getKey()), entry.getValue()))
                                    .toList(),
                    "}");
        }
        if (value instanceof JsonObject) {
            return shown(RawJson.toString(SecretTree.of(((JsonObject) value).raw())));
        }
        if (value instanceof JsonValue) {
            return shown(RawJson.toString(SecretTree.of(((JsonValue) value).raw())));
        }
        return shown(String.valueOf(SecretTree.of(String.valueOf(value))));
    }

    private static String entry(String name, @Nullable Object value) {
        return shown(name) + "=" + (SecretNames.isSecret(name) && holdsText(value) ? MASK : text(value));
    }

    private static String shown(String text) {
        return text.length() > LONGEST_TEXT
                ? VisibleText.message(text.substring(0, LONGEST_TEXT)) + "…"
                : VisibleText.message(text);
    }

    private static String list(String start, List<String> items, String end) {
        List<String> shown = new ArrayList<>(items.subList(0, Math.min(items.size(), MOST_ITEMS)));
        if (items.size() > MOST_ITEMS) {
            shown.add("… " + (items.size() - MOST_ITEMS) + " more");
        }
        return start + String.join(", ", shown) + end;
    }
}
