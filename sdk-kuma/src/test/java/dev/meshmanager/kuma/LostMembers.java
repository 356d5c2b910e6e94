package dev.meshmanager.kuma;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the members that were sent to a control plane, but are not in what it stored. */
final class LostMembers {
    /** Labels and times are the control plane's own. */
    private static final Set<String> COMPUTED = Set.of("labels", "creationTime", "modificationTime");

    /** The values that mean the same as absence, for example the first constants of protobuf's enums. */
    private static final Set<Object> DEFAULTS = Set.of(false, "", List.of(), "EXACT", "DELEGATED", "MOVED_PERMANENTLY");

    private LostMembers() {}

    /** Returns the path of each outermost member that is lost. Protobuf reads names in snake case, too. */
    static Set<String> find(JsonObject sent, JsonObject stored) {
        Set<String> lost = new TreeSet<>();
        for (String name : sent.names()) {
            if (!COMPUTED.contains(name)) {
                compare(sent.get(name).orElseThrow(), stored.get(name).orElse(JsonValue.NULL), name, lost);
            }
        }
        return lost;
    }

    /** Returns whether a member with this value says the same as none. */
    static boolean isNothing(JsonValue value) {
        return value.isNull() || DEFAULTS.contains(value.raw());
    }

    private static void compare(JsonValue sent, JsonValue stored, String path, Set<String> lost) {
        if (stored.isNull()) {
            if (!isNothing(sent)) {
                lost.add(path);
            }
            return;
        }
        JsonObject kept = stored.asObject().orElse(JsonObject.EMPTY);
        JsonObject members = sent.asObject().orElse(JsonObject.EMPTY);
        for (String name : members.names()) {
            JsonValue left = kept.get(name).or(() -> kept.get(camelCase(name))).orElse(JsonValue.NULL);
            compare(members.get(name).orElseThrow(), left, path + "." + name, lost);
        }
        List<JsonValue> elements = sent.elements();
        List<JsonValue> left = stored.elements();
        for (int i = 0; i < elements.size(); i++) {
            compare(elements.get(i), i < left.size() ? left.get(i) : JsonValue.NULL, path + "[" + i + "]", lost);
        }
    }

    private static String camelCase(String name) {
        return Pattern.compile("_([a-z])").matcher(name).replaceAll(letter -> letter.group(1)
                .toUpperCase(Locale.ROOT));
    }
}
