package dev.meshmanager.core;

import dev.meshmanager.core.files.GeneratedFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A secret text that lets its holder in. Immutable; {@link #toString()} does not show it. */
public final class Token {
    private final String value;

    private Token(String value) {
        this.value = value;
    }

    /**
     * Returns the token of this text, without the white space around it.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static Token of(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the token must not be blank");
        }
        return new Token(value.strip());
    }

    /** Returns the secret itself. */
    public String reveal() {
        return value;
    }

    /**
     * Writes the secret to a new file that only its owner may read and write, and returns when it is on the disk.
     *
     * @throws FileAlreadyExistsException if there is a file already; it stays as it is
     * @throws IOException if the whole secret cannot be written, for example to a full disk; no file is left then
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
