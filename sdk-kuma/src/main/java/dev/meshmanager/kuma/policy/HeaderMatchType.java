package dev.meshmanager.kuma.policy;

import dev.meshmanager.core.OpenEnum;

/** How a {@link HeaderMatch} compares. */
public final class HeaderMatchType extends OpenEnum {
    /** The value is the same. */
    public static final HeaderMatchType EXACT = of("Exact");
    /** The value begins with the text. */
    public static final HeaderMatchType PREFIX = of("Prefix");
    /** The value matches an RE2 expression. */
    public static final HeaderMatchType REGULAR_EXPRESSION = of("RegularExpression");
    /** The header is there, with any value. */
    public static final HeaderMatchType PRESENT = of("Present");
    /** The header is not there. */
    public static final HeaderMatchType ABSENT = of("Absent");

    private HeaderMatchType(String value) {
        super(value);
    }

    /** Returns the constant of this name, known or not. */
    public static HeaderMatchType of(String value) {
        return new HeaderMatchType(value);
    }
}
