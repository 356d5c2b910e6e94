package dev.meshmanager.core.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Finds the files with documents in a directory. */
final class DocumentFiles extends SimpleFileVisitor<Path> {
    static final String SKIPPED = "a directory whose name starts with a dot";

    /** The file extensions that kumactl accepts. */
    private static final Pattern NAME =
            Pattern.compile(".*\\.(?:yaml|yml|json)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Path root;
    private final Consumer<Path> skipped;
    private final List<Path> files = new ArrayList<>();

    private DocumentFiles(Path root, Consumer<Path> skipped) {
        this.root = root;
        this.skipped = skipped;
    }

    /** Returns the file itself, or the files in a directory and its subdirectories, sorted by path. */
    static List<Path> of(Path path, Consumer<Path> skipped) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        DocumentFiles found = new DocumentFiles(path, skipped);
        try {
            Files.walkFileTree(path, found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.files.sort(null);
        return found.files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        // A Kubernetes volume has each file twice: as a link, and in a directory such as ..2026_11_26.
        if (!directory.equals(root) && directory.getFileName().toString().startsWith(".")) {
            skipped.accept(directory);
            return FileVisitResult.SKIP_SUBTREE;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        // Follows a link to a file, but not one to a directory, which could be an enclosing directory.
        if (NAME.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file)) {
            files.add(file);
        }
        return FileVisitResult.CONTINUE;
    }
}
