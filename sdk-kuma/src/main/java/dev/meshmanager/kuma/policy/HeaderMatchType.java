package dev.meshmanager.kuma.policy;

import dev.meshmanager.core.OpenEnum;

/** The way a {@link HeaderMatch} compares values. */
public final class HeaderMatchType extends OpenEnum {
    /** The values are equal. */
    public static final HeaderMatchType EXACT = of("Exact");
    /** The value begins with the given text. */
    public static final HeaderMatchType PREFIX = of("Prefix");
    /** The value matches an RE2 regular expression. */
    public static final HeaderMatchType REGULAR_EXPRESSION = of("RegularExpression");
    /** The header is present, with any value. */
    public static final HeaderMatchType PRESENT = of("Present");
    /** The header is absent. */
    public static final HeaderMatchType ABSENT = of("Absent");

    private HeaderMatchType(String value) {
        super(value);
    }

    /** Returns the constant with this name. Unknown names are accepted. */
    public static HeaderMatchType of(String value) {
        return new HeaderMatchType(value);
    }
}
