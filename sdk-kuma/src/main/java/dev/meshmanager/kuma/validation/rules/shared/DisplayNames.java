package dev.meshmanager.kuma.validation.rules.shared;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.validation.FieldPath;

/** Checks the length of the name that a resource has where it was created. In other zones its name has a suffix. */
public final class DisplayNames {
    private DisplayNames() {}

    public static void checkLength(FieldPath root, Resource resource, int longest) {
        String displayName = resource.labels().getOrDefault("kuma.io/display-name", "");
        String name = displayName.isEmpty() ? resource.name() : displayName;
        if (name.length() > longest) {
            root.field("name").reject("must have no more than " + longest + " characters");
        }
    }
}
