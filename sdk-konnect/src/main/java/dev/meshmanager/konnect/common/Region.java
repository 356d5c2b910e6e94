package dev.meshmanager.konnect.common;

import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.text.VisibleText;

/** A geographic region of Konnect. Regions without a constant are made by {@link #of}. */
public final class Region extends OpenEnum {
    /** The United States. */
    public static final Region US = new Region("us");
    /** Europe. */
    public static final Region EU = new Region("eu");
    /** Australia. */
    public static final Region AU = new Region("au");
    /** The Middle East. */
    public static final Region ME = new Region("me");
    /** India. */
    public static final Region IN = new Region("in");
    /** Singapore. */
    public static final Region SG = new Region("sg");

    private Region(String value) {
        super(value);
    }

    /**
     * Returns the region with this name, for example {@code eu}. The name becomes part of host names.
     *
     * @throws IllegalArgumentException if the name has other characters than lower-case letters, digits and hyphens, or
     *     starts or ends with a hyphen
     */
    public static Region of(String value) {
        if (!value.matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?")) {
            throw new IllegalArgumentException("a region has lower-case letters, digits and hyphens, for example"
                    + " \"eu\", but is \"" + VisibleText.part(value) + "\"");
        }
        return new Region(value);
    }
}
