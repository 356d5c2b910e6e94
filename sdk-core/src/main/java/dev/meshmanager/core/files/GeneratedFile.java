package dev.meshmanager.core.files;

import java.util.Objects;

/**
 * A text that is to stand in a file.
 *
 * @param name the name of the file, without a directory
 * @param text the whole content
 * @param secret whether only the owner may read it
 */
public record GeneratedFile(String name, String text, boolean secret) {
    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name is blank or would lead out of the directory
     */
    public GeneratedFile {
        Objects.requireNonNull(text, "text");
        if (name.isBlank() || name.contains("/") || name.contains("\\") || name.startsWith("..") || name.equals(".")) {
            throw new IllegalArgumentException("not the name of a file: " + name);
        }
    }

    /** Returns a file that everyone may read. */
    public static GeneratedFile of(String name, String text) {
        return new GeneratedFile(name, text, false);
    }

    /** Returns a file that only its owner may read. */
    public static GeneratedFile secret(String name, String text) {
        return new GeneratedFile(name, text, true);
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
