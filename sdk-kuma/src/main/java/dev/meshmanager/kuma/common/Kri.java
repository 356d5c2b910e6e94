package dev.meshmanager.kuma.common;

import dev.meshmanager.core.text.VisibleText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The identifier of a resource, or of a section of one, that is the same in every zone:
 * {@code kri_mt_default_east__web_}. API path: {@code /_kri/{kri}}.
 *
 * @param shortName the short name of the kind, as in {@code mt}; see
 *     {@link dev.meshmanager.core.ResourceType#shortName()}
 * @param mesh the mesh, or empty for a kind that belongs to none
 * @param zone the zone that the resource comes from, or empty for the global control plane
 * @param namespace the Kubernetes namespace, or empty
 * @param name the name as it was given where the resource was made
 * @param sectionName the port, listener or inbound that is meant, or empty for the whole resource
 */
public record Kri(String shortName, String mesh, String zone, String namespace, String name, String sectionName) {
    private static final int PARTS = 7;

    /**
     * Checks that no part is null or would break the text form.
     *
     * @throws IllegalArgumentException if a part holds an underscore, or there is no kind or no name
     */
    public Kri {
        for (String part : List.of(shortName, mesh, zone, namespace, name, sectionName)) {
            if (part.indexOf('_') >= 0) {
                throw new IllegalArgumentException(
                        "a part of a KRI must not hold an underscore: \"" + VisibleText.part(part) + "\"");
            }
        }
        if (shortName.isEmpty() || name.isEmpty()) {
            throw new IllegalArgumentException("a KRI needs the short name of a kind and a name");
        }
    }

    /**
     * Returns the KRI of this text.
     *
     * @throws IllegalArgumentException if it is none; the message shows the text
     */
    public static Kri parse(String text) {
        String[] parts = text.split("_", -1);
        if (parts.length != PARTS || !parts[0].equals("kri") || parts[1].isEmpty() || parts[5].isEmpty()) {
            throw new IllegalArgumentException(
                    "not a KRI such as kri_mt_default_east__web_: \"" + VisibleText.part(text) + "\"");
        }
        return new Kri(parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]);
    }

    /** Returns the KRI of this text, or empty if it is none. */
    public static Optional<Kri> tryParse(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns the KRI of a section of the same resource. */
    public Kri withSectionName(String sectionName) {
        return new Kri(shortName, mesh, zone, namespace, name, Objects.requireNonNull(sectionName, "sectionName"));
    }

    /** Returns the text form. */
    @Override
    public String toString() {
        return String.join("_", "kri", shortName, mesh, zone, namespace, name, sectionName);
    }
}
