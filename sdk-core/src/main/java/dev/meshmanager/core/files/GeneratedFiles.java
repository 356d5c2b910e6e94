package dev.meshmanager.core.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A set of files to be written together. Immutable.
 *
 * <pre>{@code
 * konnect.zones(controlPlane).connect(z -> z.name("east")).files().writeTo(Path.of("east"));
 * }</pre>
 */
public final class GeneratedFiles {
    private final List<GeneratedFile> files;

    private GeneratedFiles(List<GeneratedFile> files) {
        this.files = files;
    }

    /**
     * Returns a set of these files, in this order.
     *
     * @throws IllegalArgumentException if two files have the same name, ignoring case as Windows and macOS do
     */
    public static GeneratedFiles of(GeneratedFile... files) {
        return of(Arrays.asList(files));
    }

    /**
     * Returns a set of these files, in this order.
     *
     * @throws IllegalArgumentException if two files have the same name, ignoring case as Windows and macOS do
     */
    public static GeneratedFiles of(Collection<GeneratedFile> files) {
        if (files.stream()
                        .map(file -> file.name().toLowerCase(Locale.ROOT))
                        .distinct()
                        .count()
                < files.size()) {
            throw new IllegalArgumentException("two files have the same name: " + files);
        }
        return new GeneratedFiles(List.copyOf(files));
    }

    /** Returns the files in their order. */
    public List<GeneratedFile> all() {
        return files;
    }

    /** Returns the file with this name, or empty if there is none. */
    public Optional<GeneratedFile> find(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    /**
     * Writes all files or none. Creates the directory if it does not exist. Only the owner can read secret files and a
     * created directory.
     *
     * @throws FileAlreadyExistsException if one of the files exists; nothing is changed
     * @throws IOException if a file cannot be written; none of the files remain
     */
    public void writeTo(Path directory) throws IOException {
        new FileSetWriter(directory, files).write(false);
    }

    /**
     * Writes all files or none, and replaces existing files with the same names. Other files and directories do not
     * change.
     *
     * <p><b>Crashes.</b> All files are on the disk before the first one is moved to its place, and each move is atomic.
     * If the process ends between the moves, some files are old and some new. The next {@code overwriteIn} or
     * {@code writeTo} to this directory, or {@link #recover}, completes the moves. Until then, the remaining files are
     * in a subdirectory {@code .meshmanager-*}.
     *
     * @throws FileAlreadyExistsException if there is a directory with the name of a file; nothing is changed
     * @throws IOException if a file cannot be written; the previous state is restored
     */
    public void overwriteIn(Path directory) throws IOException {
        new FileSetWriter(directory, files).write(true);
    }

    /**
     * Completes writes to this directory that were interrupted because a process ended. If the moves had started, all
     * files are new afterwards; otherwise, all are old. Processes that are still writing are not affected.
     *
     * @throws IOException if the directory cannot be read, or a file cannot be moved
     */
    public static void recover(Path directory) throws IOException {
        FileReplacement.recover(directory.toAbsolutePath().normalize());
    }

    /** Returns the names of the files. */
    @Override
    public String toString() {
        return files.toString();
    }
}
