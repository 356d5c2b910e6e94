package dev.meshmanager.kuma.validation.rules.shared;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.text.Names;

/** Checks the name that a resource has where it was created. In other zones its name has a suffix. */
public final class DisplayNames {
    private DisplayNames() {}

    public static void checkLength(FieldPath root, Resource resource, int longest) {
        if (of(resource).length() > longest) {
            root.field("name").reject("must have no more than " + longest + " characters");
        }
    }

    /** Rejects a name that cannot be part of a hostname. Before 3.0, such a name is only warned of. */
    public static void checkInDns(FieldPath root, Resource resource) {
        String name = of(resource);
        boolean isLabel = name.length() <= Names.LONGEST_LABEL
                && Names.LABEL_1035.matcher(name).matches();
        if (!name.isEmpty() && !isLabel && root.isSince(KumaVersion.V3_0)) {
            root.field("name")
                    .reject("must be a DNS label of at most " + Names.LONGEST_LABEL
                            + " characters that starts with a letter (RFC 1035)");
        }
    }

    private static String of(Resource resource) {
        String displayName = resource.labels().getOrDefault("kuma.io/display-name", "");
        return displayName.isEmpty() ? resource.name() : displayName;
    }
}
