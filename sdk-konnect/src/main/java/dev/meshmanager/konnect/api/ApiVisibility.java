package dev.meshmanager.konnect.api;

import dev.meshmanager.core.OpenEnum;

/** Who sees an API in a developer portal. */
public final class ApiVisibility extends OpenEnum {
    /** Everybody. */
    public static final ApiVisibility PUBLIC = of("public");
    /** Developers who are signed in. */
    public static final ApiVisibility PRIVATE = of("private");

    private ApiVisibility(String value) {
        super(value);
    }

    /** Returns the visibility with this name. It need not have a constant. */
    public static ApiVisibility of(String value) {
        return new ApiVisibility(value);
    }
}
