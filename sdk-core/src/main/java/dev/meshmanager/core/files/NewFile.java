package dev.meshmanager.core.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes a text to a file that is not there yet: all of it, on the disk, or nothing. */
final class NewFile {
    private NewFile() {}

    /**
     * Creates the file and returns when its content is on the disk.
     *
     * @param ownerOnly whether only the owner may read it
     * @throws FileAlreadyExistsException if there is a file already; it stays as it is
     * @throws IOException if the text cannot be written as a whole; no file is left then
     */
    static void write(Path file, String text, boolean ownerOnly) throws IOException {
        FileAttribute<?>[] attributes = ownerOnly ? permissions(file, "rw-------") : new FileAttribute<?>[0];
        try (FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            // A disk that fills up takes a part of what it is given, and fails the next time only.
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

    private static void deleteAfter(IOException failure, Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Returns the permissions as far as the file system of the path has any. */
    static FileAttribute<?>[] permissions(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Returns when the names in a directory are on the disk. Windows lets nobody open a directory, nor needs it. */
    static void force(Path directory) throws IOException {
        if (isPosix(directory)) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
