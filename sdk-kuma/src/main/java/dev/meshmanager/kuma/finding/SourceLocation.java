package dev.meshmanager.kuma.finding;

import dev.meshmanager.core.format.DocumentLocation;
import dev.meshmanager.core.text.VisibleText;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * A place in a file or in another text.
 *
 * @param file the path of the file as the caller gave it, or another name of the text
 * @param line the line, counted from 1
 * @param column the column in characters, counted from 1
 */
public record SourceLocation(String file, int line, int column) implements Comparable<SourceLocation> {
    /** What follows the file if it has several documents. */
    private static final Pattern DOCUMENT = Pattern.compile("(?:^|, )document \\d+$");

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

    /** Returns the file, line and column of a location. The file is empty if the document was read from a text. */
    public static SourceLocation of(DocumentLocation location) {
        return of(DOCUMENT.matcher(location.source()).replaceFirst(""), location);
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
