package dev.meshmanager.kuma.validation.rules.shared;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.text.Names;

/** Checks the length of the name that a resource has where it was created. In other zones its name has a suffix. */
public final class DisplayNames {
    private DisplayNames() {}

    public static void checkLength(FieldPath root, Resource resource, int longest) {
        if (of(resource).length() > longest) {
            root.field("name").reject("must have no more than " + longest + " characters");
        }
    }

    /** Checks the length of a name that is part of a hostname. Since 3.0, {@code MetaRules} checks the whole name. */
    public static void checkLabelLength(FieldPath root, Resource resource) {
        if (!root.isSince(KumaVersion.V3_0)) {
            checkLength(root, resource, Names.LONGEST_LABEL);
        }
    }

    private static String of(Resource resource) {
        String displayName = resource.labels().getOrDefault("kuma.io/display-name", "");
        return displayName.isEmpty() ? resource.name() : displayName;
    }
}
