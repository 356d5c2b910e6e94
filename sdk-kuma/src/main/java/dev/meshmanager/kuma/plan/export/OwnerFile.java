package dev.meshmanager.kuma.plan.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Streams text to a new file that only its owner may read. */
final class OwnerFile {
    private OwnerFile() {}

    /** Writes the content. */
    interface Content {
        void writeTo(Writer writer) throws IOException;
    }

    static void write(Path file, Content content) throws IOException {
        boolean isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = isPosix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes);
        boolean isWritten = false;
        try (channel) {
            Writer writer = Channels.newWriter(channel, StandardCharsets.UTF_8);
            content.writeTo(writer);
            writer.flush();
            channel.force(true);
            isWritten = true;
        } finally {
            if (!isWritten) {
                Files.deleteIfExists(file);
            }
        }
    }
}
