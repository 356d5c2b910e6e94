package dev.meshmanager.konnect.zone;

import dev.meshmanager.core.text.VisibleText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of Kong Mesh. */
record KongMeshVersion(String text, int major, int minor, int patch) {
    private static final Pattern FORM = Pattern.compile("v?(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})(-[\\w.]+)?");

    /**
     * Parses a version, for example {@code 2.14.3}.
     *
     * @throws IllegalArgumentException if the text is not a version, or if Konnect does not accept zones of that
     *     version
     */
    static KongMeshVersion parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "not a version of Kong Mesh, for example 2.14.3: " + VisibleText.part(text));
        }
        KongMeshVersion version = new KongMeshVersion(
                text.startsWith("v") ? text.substring(1) : text,
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
        if (version.isBefore(2, 4, 1)) {
            throw new IllegalArgumentException("zones of Konnect need Kong Mesh 2.4.1 or later, not " + text);
        }
        return version;
    }

    /** Returns whether delta synchronization, which Konnect needs, must be enabled as an experimental feature. */
    boolean needsDeltaSwitch() {
        return isBefore(2, 6, 0);
    }

    /** Returns whether each mesh has zone proxies of its own; they are listeners of data plane proxies. */
    boolean hasZoneProxiesOfMeshes() {
        return !isBefore(3, 0, 0);
    }

    private boolean isBefore(int otherMajor, int otherMinor, int otherPatch) {
        if (major != otherMajor) {
            return major < otherMajor;
        }
        return minor != otherMinor ? minor < otherMinor : patch < otherPatch;
    }
}
