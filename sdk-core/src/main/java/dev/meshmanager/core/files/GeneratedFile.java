package dev.meshmanager.core.files;

import dev.meshmanager.core.text.VisibleText;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file to be written: a name, which may have directories, and the whole content. Immutable. */
public final class GeneratedFile {
    private static final Pattern PORTABLE =
            Pattern.compile("(?i)(?!(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])\\s*(\\.|$))"
                    + "(?!\\.meshmanager-)[^\\p{Cntrl}/\\\\<>:\"|?*]*[^\\p{Cntrl}/\\\\<>:\"|?*. ]");

    private final String name;
    private final String text;
    private final boolean secret;

    private GeneratedFile(String name, String text, boolean secret) {
        this.name = name;
        this.text = Objects.requireNonNull(text, "text");
        this.secret = secret;
    }

    private static String checked(String name) {
        if (name.isBlank() || name.startsWith("..") || !PORTABLE.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a file: " + VisibleText.part(name));
        }
        return name;
    }

    /** Checks a name with directories, which a file of an earlier process may list. */
    static void requirePath(String name) {
        for (String part : name.split("/", -1)) {
            checked(part);
        }
    }

    /**
     * Returns a file that everyone may read.
     *
     * @param name the name, without a directory
     * @param text the whole content
     * @throws IllegalArgumentException if the name is blank, would leave the directory, or is not allowed on Windows
     *     ({@code con}, {@code a:b}), because generated files are passed on to others
     */
    public static GeneratedFile of(String name, String text) {
        return new GeneratedFile(checked(name), text, false);
    }

    /**
     * Returns a file that only its owner may read.
     *
     * @param name the name, without a directory
     * @param text the whole content
     * @throws IllegalArgumentException if the name is not allowed, as in {@link #of}
     */
    public static GeneratedFile secret(String name, String text) {
        return new GeneratedFile(checked(name), text, true);
    }

    /**
     * Returns this file in a directory, which is created when the file is written.
     *
     * @param directory the name of the directory, without other directories
     * @throws IllegalArgumentException if the name is not allowed, as in {@link #of}
     */
    public GeneratedFile in(String directory) {
        return new GeneratedFile(checked(directory) + "/" + name, text, secret);
    }

    /** Returns the name, after the names of its directories and slashes if it is {@link #in} any. */
    public String name() {
        return name;
    }

    /** Returns the whole content. */
    public String text() {
        return text;
    }

    /** Returns whether only the owner may read the file. */
    public boolean secret() {
        return secret;
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

    /**
     * Writes the text to a file, in place of one that exists; otherwise like {@link #writeAs}.
     *
     * @throws IOException if the file cannot be written completely; what was there is not changed
     */
    public void replace(Path file) throws IOException {
        NewFile.replace(file, text, secret);
    }

    /** Files are equal if they have the same name and content, and if both or neither are secret. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GeneratedFile file
                && name.equals(file.name)
                && text.equals(file.text)
                && secret == file.secret;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, text, secret);
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
