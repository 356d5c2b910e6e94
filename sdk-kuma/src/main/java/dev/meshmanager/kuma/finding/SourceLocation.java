package dev.meshmanager.kuma.finding;

import dev.meshmanager.core.format.DocumentLocation;
import dev.meshmanager.core.text.VisibleText;
import java.util.Comparator;

/**
 * A place in a file or in another text.
 *
 * @param file the path of the file as the caller gave it, or another name of the text
 * @param line the line, counted from 1
 * @param column the column in characters, counted from 1
 */
public record SourceLocation(String file, int line, int column) implements Comparable<SourceLocation> {
    private static final Comparator<SourceLocation> ORDER = Comparator.comparing(SourceLocation::file)
            .thenComparingInt(SourceLocation::line)
            .thenComparingInt(SourceLocation::column);

    /** Escapes characters that a terminal acts on. */
    public SourceLocation {
        file = VisibleText.cleanMessage(file);
    }

    /** Returns the line and column of a location in a document of this file. */
    public static SourceLocation of(String file, DocumentLocation location) {
        return new SourceLocation(file, location.line(), location.column());
    }

    /** Compares by file, line and column. */
    @Override
    public int compareTo(SourceLocation other) {
        return ORDER.compare(this, other);
    }

    /** Returns file, line and column with colons between them, which editors turn into links. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
