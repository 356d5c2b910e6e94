package dev.meshmanager.kuma.plan;

import java.util.Locale;

/** What a plan does with a resource. */
public enum Action {
    /** The resource does not exist and is created. */
    CREATE("+"),
    /** The resource exists with other members and is replaced. */
    UPDATE("~"),
    /** The resource exists and is deleted. */
    DELETE("-");

    private final String sign;

    Action(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    /** Returns the name in lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
