package dev.meshmanager.core.yaml;

/**
 * The text of one document of a YAML stream, prepared for the parser, and the mapping of its lines and columns to the
 * stream. The text differs from the stream if a document starts on the line of its {@code ---}.
 */
public final class YamlPiece {
    private final String text;
    private final int firstLine;
    /** The line of the text, counted from 0, after which a line was added, or -1 if none was. */
    private final int addedAfter;
    /** The number of characters that were removed from the line at the start of the document. */
    private final int shift;

    YamlPiece(String text, int firstLine, int addedAfter, int shift) {
        this.text = text;
        this.firstLine = firstLine;
        this.addedAfter = addedAfter;
        this.shift = shift;
    }

    public String text() {
        return text;
    }

    /** Returns whether the document has its own {@code ---}, and therefore exists even if it is empty. */
    public boolean isMarked() {
        return addedAfter >= 0;
    }

    /** Returns the same piece with another text, which must have as many lines. */
    public YamlPiece withText(String other) {
        return new YamlPiece(other, firstLine, addedAfter, shift);
    }

    /** Returns the line, counted from 1, at which the document starts, without comments and directives before it. */
    public int start() {
        return isMarked() ? firstLine + addedAfter : firstLine;
    }

    /** Returns the line in the stream, counted from 1, of a line of the text, counted from 0. */
    public int line(int line) {
        return firstLine + (isMarked() && line > addedAfter ? line - 1 : line);
    }

    /** Returns the column in the stream, counted from 1, of a column of the text, counted from 0. */
    public int column(int line, int column) {
        return column + 1 + (line == addedAfter + 1 ? shift : 0);
    }

    /**
     * Returns the piece without the indentation of its first line, or this piece if there is none. kumactl trims the
     * text between two lines of {@code ---}, which removes the indentation of the first line only.
     */
    public YamlPiece dedented() {
        int start = 0;
        for (int line = 0; line <= addedAfter; line++) {
            start = text.indexOf('\n', start) + 1;
        }
        int at = start;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int lineStart = Math.max(start, Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('\r', at)) + 1);
        if (at >= text.length() || at == lineStart) {
            return this;
        }
        return withText(text.substring(0, lineStart) + text.substring(at));
    }
}
