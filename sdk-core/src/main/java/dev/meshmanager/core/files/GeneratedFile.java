package dev.meshmanager.core.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A file to be written.
 *
 * @param name the name of the file, without a directory
 * @param text the whole content
 * @param secret whether only the owner may read the file
 */
public record GeneratedFile(String name, String text, boolean secret) {
    private static final Pattern PORTABLE =
            Pattern.compile("(?i)(?!(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])\\s*(\\.|$))"
                    + "(?!\\.meshmanager-)[^\\p{Cntrl}/\\\\<>:\"|?*]*[^\\p{Cntrl}/\\\\<>:\"|?*. ]");

    /**
     * Creates a file.
     *
     * @throws IllegalArgumentException if the name is blank, would leave the directory, or is not allowed on Windows
     *     ({@code con}, {@code a:b}), because generated files are passed on to others
     */
    public GeneratedFile {
        Objects.requireNonNull(text, "text");
        if (name.isBlank() || name.startsWith("..") || !PORTABLE.matcher(name).matches()) {
            throw new IllegalArgumentException("not a file name: " + name);
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

    /**
     * Writes the text to a new file. Returns when the content is on the disk. Only the owner can read the file of a
     * secret.
     *
     * @throws FileAlreadyExistsException if the file exists; it is not changed
     * @throws IOException if the file cannot be written completely, for example because the disk is full; no file
     *     remains
     */
    public void writeAs(Path file) throws IOException {
        NewFile.write(file, text, secret);
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
