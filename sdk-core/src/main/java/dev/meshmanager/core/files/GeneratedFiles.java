package dev.meshmanager.core.files;

import dev.meshmanager.core.text.VisibleText;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Files that belong together. Immutable. */
public final class GeneratedFiles {
    private final List<GeneratedFile> files;

    private GeneratedFiles(List<GeneratedFile> files) {
        this.files = files;
    }

    /**
     * Returns these files, in this order.
     *
     * @throws IllegalArgumentException if two have the same name, also if only Windows and macOS take it for the same
     */
    public static GeneratedFiles of(GeneratedFile... files) {
        return of(Arrays.asList(files));
    }

    /**
     * Returns these files, in this order.
     *
     * @throws IllegalArgumentException if two have the same name, also if only Windows and macOS take it for the same
     */
    public static GeneratedFiles of(Collection<GeneratedFile> files) {
        if (files.stream()
                        .map(file -> file.name().toLowerCase(Locale.ROOT))
                        .distinct()
                        .count()
                < files.size()) {
            throw new IllegalArgumentException(
                    "two files have the same name: " + VisibleText.message(files.toString()));
        }
        return new GeneratedFiles(List.copyOf(files));
    }

    /** Returns the files. */
    public List<GeneratedFile> all() {
        return files;
    }

    /** Returns the file of this name, or empty if there is none. */
    public Optional<GeneratedFile> find(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    /**
     * Writes all files or none. Those with secrets, and the directory if it is made for them, are for their owner only.
     *
     * @throws FileAlreadyExistsException if there is one of the files already; all stay as they are
     * @throws IOException if a file cannot be written; nothing is left of the others then
     */
    public void writeTo(Path directory) throws IOException {
        new FileSetWriter(directory, files).write(false);
    }

    /**
     * Writes all files or none, over those that are there. Other files and directories stay as they are.
     *
     * <p><b>Crashes.</b> The files are on the disk before the first one moves to its place, and each moves at once. If
     * the process ends while they move, some are old and some new: the next {@code overwriteIn} or {@code writeTo} of
     * any files in this directory, or {@link #recover}, then moves the rest. Until then the rest is in a directory
     * {@code .meshmanager-*} in it.
     *
     * @throws FileAlreadyExistsException if there is a directory of the name of a file; all stay as they are
     * @throws IOException if a file cannot be written; all are as they were before then
     */
    public void overwriteIn(Path directory) throws IOException {
        new FileSetWriter(directory, files).write(true);
    }

    /**
     * Finishes what a process began that ended while it wrote files into this directory: what had begun to move is all
     * new afterwards, anything else all old. Processes that are still writing are left alone.
     *
     * @throws IOException if the directory cannot be read, or a file cannot be moved
     */
    public static void recover(Path directory) throws IOException {
        Replacement.recover(directory.toAbsolutePath().normalize());
    }

    /** Returns the names. */
    @Override
    public String toString() {
        return files.toString();
    }
}
