package dev.meshmanager.core;

/** An open enum for tests. */
public final class Color extends OpenEnum {
    public static final Color RED = new Color("red");
    public static final Color GREEN = new Color("green");

    private Color(String value) {
        super(value);
    }

    /** Returns the color of this name. */
    public static Color of(String value) {
        return new Color(value);
    }
}
