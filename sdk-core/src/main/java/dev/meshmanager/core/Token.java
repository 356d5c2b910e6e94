package dev.meshmanager.core;

import dev.meshmanager.core.files.GeneratedFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A secret text that authenticates its holder. {@link #toString()} does not show it. Immutable. */
public final class Token {
    private final String value;

    private Token(String value) {
        this.value = value;
    }

    /**
     * Returns a token with this text. Surrounding white space is removed.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    public static Token of(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the token must not be blank");
        }
        return new Token(value.strip());
    }

    /** Returns the secret text. */
    public String reveal() {
        return value;
    }

    /**
     * Writes the secret to a new file that only its owner can read and write. Returns when the content is on the disk.
     *
     * @throws FileAlreadyExistsException if the file exists; it is not changed
     * @throws IOException if the file cannot be written completely, for example because the disk is full; no file
     *     remains
     */
    public void writeTo(Path file) throws IOException {
        GeneratedFile.secret("token", value).writeAs(file);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Token && ((Token) other).value.equals(value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }

    /** Returns {@code ***}. */
    @Override
    public String toString() {
        return "***";
    }
}
