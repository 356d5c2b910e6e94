package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.Resource;

/** The name that a resource has where it was made; in other zones its name has a suffix. */
final class DisplayNames {
    private DisplayNames() {}

    static void checkLength(At root, Resource resource, int longest) {
        String displayName = resource.labels().getOrDefault("kuma.io/display-name", "");
        String name = displayName.isEmpty() ? resource.name() : displayName;
        if (name.length() > longest) {
            root.field("name").reject("must have no more than " + longest + " characters");
        }
    }
}
