package dev.meshmanager.core;

import dev.meshmanager.core.annotation.Sensitive;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
                ? ((Resource) model).type()
                : ModelMembers.model(model.getClass()).getSimpleName();
        return kind + members(model);
    }

    private static String members(Object model) {
        List<String> first = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (ModelMembers.Member member : ModelMembers.of(model.getClass()).members()) {
            String text = text(member, model);
            if (text != null) {
                (IDENTITY.contains(member.name()) ? first : rest).add(member.name() + "=" + text);
            }
        }
        // "mesh" sorts before "name", in whatever order the model inherits them.
        first.sort(null);
        first.addAll(rest);
        return "{" + String.join(", ", first) + "}";
    }

    private static @Nullable String text(ModelMembers.Member member, Object model) {
        Object value = ModelMembers.present(member.get(model));
        boolean isKind = model instanceof Resource && member.name().equals("type");
        if (value == null || isKind) {
            return null;
        }
        if (member.isSensitive()) {
            return MASK;
        }
        return member.name().equals("unknownFields")
                ? ((JsonObject) value).raw().keySet().toString()
                : text(value);
    }

    private static String text(Object value) {
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
                                    .map(entry -> entry.getKey() + "=" + text(entry.getValue()))
                                    .toList(),
                    "}");
        }
        String text = value.toString();
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
    }

    private static String list(String start, List<String> items, String end) {
        List<String> shown = new ArrayList<>(items.subList(0, Math.min(items.size(), MOST_ITEMS)));
        if (items.size() > MOST_ITEMS) {
            shown.add("… " + (items.size() - MOST_ITEMS) + " more");
        }
        return start + String.join(", ", shown) + end;
    }
}
