package dev.meshmanager.konnect.zone;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of Kong Mesh, and what is special about it. */
record MeshVersion(String text, int major, int minor, int patch) {
    private static final Pattern FORM = Pattern.compile("v?(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})(-[\\w.]+)?");

    /**
     * Returns the version of this text.
     *
     * @throws IllegalArgumentException if it is none, or Konnect does not take zones of it
     */
    static MeshVersion parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a version of Kong Mesh, as in 2.14.3: " + text);
        }
        MeshVersion version = new MeshVersion(
                text.startsWith("v") ? text.substring(1) : text,
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
        if (version.isBefore(2, 4, 1)) {
            throw new IllegalArgumentException("zones of Konnect need Kong Mesh 2.4.1 or later, not " + text);
        }
        return version;
    }

    /** Returns whether synchronisation by changes, which Konnect needs, is still an experiment to switch on. */
    boolean needsDeltaSwitch() {
        return isBefore(2, 6, 0);
    }

    private boolean isBefore(int otherMajor, int otherMinor, int otherPatch) {
        if (major != otherMajor) {
            return major < otherMajor;
        }
        return minor != otherMinor ? minor < otherMinor : patch < otherPatch;
    }
}
