package dev.meshmanager.core.files;

import dev.meshmanager.core.text.VisibleText;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A text that is to stand in a file.
 *
 * @param name the name of the file, without a directory
 * @param text the whole content
 * @param secret whether only the owner may read it
 */
public record GeneratedFile(String name, String text, boolean secret) {
    private static final Pattern PORTABLE =
            Pattern.compile("(?i)(?!(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])\\s*(\\.|$))"
                    + "(?!\\.meshmanager-)[^\\p{Cntrl}/\\\\<>:\"|?*]*[^\\p{Cntrl}/\\\\<>:\"|?*. ]");

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name is blank or would lead out of the directory, or if Windows has no
     *     such files ({@code con}, {@code a:b}), because generated files are handed on
     */
    public GeneratedFile {
        Objects.requireNonNull(text, "text");
        if (name.isBlank() || name.startsWith("..") || !PORTABLE.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a file: " + VisibleText.part(name));
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
     * Writes the text to a new file of this path, and returns when it is on the disk. A secret is for its owner only.
     *
     * @throws FileAlreadyExistsException if there is a file already; it stays as it is
     * @throws IOException if the whole text cannot be written, for example to a full disk; no file is left then
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
