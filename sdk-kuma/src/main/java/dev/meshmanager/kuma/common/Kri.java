package dev.meshmanager.kuma.common;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The identifier of a resource or of one of its sections, for example {@code kri_mt_default_east__web_}. It is the same
 * in all zones. API path: {@code /_kri/{kri}}.
 *
 * <pre>{@code
 * Resource timeout = kuma.get(Kri.parse("kri_mt_default_east__web_"));
 * }</pre>
 *
 * @param shortName the short name of the kind, for example {@code mt}; see
 *     {@link dev.meshmanager.core.ResourceType#shortName()}
 * @param mesh the mesh; empty for a kind that does not belong to a mesh
 * @param zone the zone that created the resource; empty for the global control plane
 * @param namespace the Kubernetes namespace; empty if there is none
 * @param name the name on the control plane that created the resource
 * @param sectionName the name of the port, listener or inbound; empty for the whole resource
 */
public record Kri(String shortName, String mesh, String zone, String namespace, String name, String sectionName) {
    private static final int PARTS = 7;

    /**
     * Checks that the parts can be written as text.
     *
     * @throws IllegalArgumentException if a part contains an underscore, or the kind or the name is empty
     */
    public Kri {
        for (String part : List.of(shortName, mesh, zone, namespace, name, sectionName)) {
            if (part.indexOf('_') >= 0) {
                throw new IllegalArgumentException("a part of a KRI must not contain an underscore: \"" + part + "\"");
            }
        }
        if (shortName.isEmpty() || name.isEmpty()) {
            throw new IllegalArgumentException("a KRI needs the short name of a kind and a name");
        }
    }

    /**
     * Parses the text form of a KRI.
     *
     * @throws IllegalArgumentException if the text is not a KRI; the message contains the text
     */
    public static Kri parse(String text) {
        String[] parts = text.split("_", -1);
        if (parts.length != PARTS || !parts[0].equals("kri") || parts[1].isEmpty() || parts[5].isEmpty()) {
            throw new IllegalArgumentException("not a KRI such as kri_mt_default_east__web_: \"" + text + "\"");
        }
        return new Kri(parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]);
    }

    /** Parses the text form of a KRI; empty if the text is not a KRI. */
    public static Optional<Kri> tryParse(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns the KRI of a section of this resource. */
    public Kri withSectionName(String sectionName) {
        return new Kri(shortName, mesh, zone, namespace, name, Objects.requireNonNull(sectionName, "sectionName"));
    }

    /** Returns the text form, for example {@code kri_mt_default_east__web_}. */
    @Override
    public String toString() {
        return String.join("_", "kri", shortName, mesh, zone, namespace, name, sectionName);
    }
}
