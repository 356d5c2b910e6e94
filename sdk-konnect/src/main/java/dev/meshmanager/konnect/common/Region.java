package dev.meshmanager.konnect.common;

import dev.meshmanager.core.OpenEnum;

/** Where in the world a part of Konnect runs. Any name is a region: Konnect opens new ones. */
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
     * Returns the region of this name.
     *
     * @throws IllegalArgumentException if it cannot be a part of a host's name
     */
    public static Region of(String value) {
        if (!value.matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?")) {
            throw new IllegalArgumentException(
                    "a region has small letters, digits and hyphens, as in \"eu\", not \"" + value + "\"");
        }
        return new Region(value);
    }
}
