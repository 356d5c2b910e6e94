package dev.meshmanager.core;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
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
     * Writes the secret to a new file that only its owner may read and write.
     *
     * @throws FileAlreadyExistsException if there is a file already; it stays as it is
     * @throws IOException if the file cannot be written; none is left then
     */
    public void writeTo(Path file) throws IOException {
        boolean posix = file.toAbsolutePath()
                .getFileSystem()
                .supportedFileAttributeViews()
                .contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            channel.write(StandardCharsets.UTF_8.encode(value));
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
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
