package dev.meshmanager.core.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/** Writes a text to a new file: completely, on the disk, or not at all. */
final class NewFile {
    private NewFile() {}

    /**
     * Creates the file and returns when its content is on the disk.
     *
     * @param ownerOnly whether only the owner may read the file
     * @throws FileAlreadyExistsException if the file exists; it is not changed
     * @throws IOException if the text cannot be written completely; no file remains
     */
    static void write(Path file, String text, boolean ownerOnly) throws IOException {
        FileAttribute<?>[] attributes = ownerOnly ? permissions(file, "rw-------") : new FileAttribute<?>[0];
        try (FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            // A disk that becomes full accepts a part of the buffer, and fails only at the next write.
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException e) {
            deleteAfter(e, file);
            throw e;
        }
    }

    /**
     * Writes the file, in place of one that exists. Whoever reads it meanwhile gets the old text or the new one.
     *
     * @throws IOException if the text cannot be written completely; what was there is not changed
     */
    static void replace(Path file, String text, boolean ownerOnly) throws IOException {
        Path fresh = file.resolveSibling("." + file.getFileName() + "-" + UUID.randomUUID());
        write(fresh, text, ownerOnly);
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            deleteAfter(e, fresh);
            throw e;
        }
    }

    private static void deleteAfter(IOException failure, Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Returns the permissions as an attribute, or none if the file system of the path does not support them. */
    static FileAttribute<?>[] permissions(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** Gives a file the permissions of another one, if the file system supports them. */
    static void copyPermissions(Path from, Path to) throws IOException {
        if (isPosix(to)) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Forces the entries of a directory to the disk. Windows can neither open a directory nor needs this. */
    static void force(Path directory) throws IOException {
        if (isPosix(directory)) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
