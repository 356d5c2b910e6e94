package dev.meshmanager.core.text;

/** Writes numbers of things in sentences. */
public final class Counted {
    private Counted() {}

    /**
     * Returns the number with the noun, for example {@code 1 change} or {@code 2 changes}.
     *
     * @param singular a noun with a plural that ends with {@code s}
     */
    public static String of(long number, String singular) {
        return number + " " + singular + (number == 1 ? "" : "s");
    }
}
