package dev.meshmanager.konnect.testing.api;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.konnect.testing.http.KonnectRefusal;
import dev.meshmanager.kuma.internal.Trees;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The limits of names, descriptions and labels of mesh control planes. */
final class ControlPlaneLimits {
    private static final Set<String> MEMBERS = Set.of("name", "description", "labels", "features", "version");
    private static final Pattern NAME = Pattern.compile("(?s)[a-z0-9A-Z].*");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9A-Z](?:[a-z0-9A-Z\\-._]*[a-z0-9A-Z])?");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 250;
    private static final int LONGEST_LABEL = 63;
    private static final int MOST_LABELS = 10;

    private ControlPlaneLimits() {}

    static void require(JsonObject body) {
        body.names().stream()
                .filter(name -> !MEMBERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw KonnectRefusal.invalid(
                            name, "unknown_property", "property \"" + name + "\" is unknown", Map.of());
                });
        body.get("name").ifPresent(name -> requireName(name.asString().orElse("")));
        requireShort("description", Trees.text(body, "description"), LONGEST_DESCRIPTION);
        JsonObject labels = Trees.object(body, "labels");
        if (labels.names().size() > MOST_LABELS) {
            throw KonnectRefusal.invalid("labels", "max_items", "too many labels", Map.of("maximum", MOST_LABELS));
        }
        labels.raw().forEach((key, value) -> {
            requireShort("labels." + key, key, LONGEST_LABEL);
            if (value != null) {
                requireShort("labels." + key, value.toString(), LONGEST_LABEL);
                if (!LABEL.matcher(value.toString()).matches()) {
                    throw KonnectRefusal.invalid("labels." + key, "is_label", "is not the value of a label", Map.of());
                }
            }
        });
    }

    private static void requireName(String name) {
        if (name.isEmpty()) {
            throw KonnectRefusal.invalid("name", "min_length", "is too short", Map.of("minimum", 1));
        }
        requireShort("name", name, LONGEST_NAME);
        if (!NAME.matcher(name).matches()) {
            throw KonnectRefusal.invalid("name", "matches_regex", "must start with a letter or a digit", Map.of());
        }
    }

    private static void requireShort(String field, String text, int most) {
        if (text.length() > most) {
            throw KonnectRefusal.invalid(field, "max_length", "is too long", Map.of("maximum", most));
        }
    }
}
