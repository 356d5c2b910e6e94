package dev.meshmanager.core.format;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line and column in a document. Immutable. */
public final class DocumentLocation implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String source;
    private final int line;
    private final int column;

    DocumentLocation(String source, int line, int column) {
        this.source = source;
        this.line = line;
        this.column = column;
    }

    /**
     * Returns the file and, if it has several documents, the number of the document, for example {@code policies.yaml,
     * document 2}.
     */
    public String source() {
        return source;
    }

    /** Returns the line, counted from 1. */
    public int line() {
        return line;
    }

    /** Returns the column in characters, counted from 1. */
    public int column() {
        return column;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DocumentLocation
                && ((DocumentLocation) other).source.equals(source)
                && ((DocumentLocation) other).line == line
                && ((DocumentLocation) other).column == column;
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, line, column);
    }

    /** Returns the location as text, for example {@code policies.yaml, document 2, line 14, column 9}. */
    @Override
    public String toString() {
        return MessageText.visible(source, MessageText.LONGEST) + ", line " + line + ", column " + column;
    }
}
