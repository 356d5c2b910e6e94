package dev.meshmanager.core.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a stream at {@code ---} and {@code ...}, so that each document can be parsed separately. Like kumactl, it
 * treats every line that starts with {@code ---} as the start of a document, even if the line continues; the engine
 * would reject a mapping there. Unlike kumactl, it supports directives and {@code ...}.
 */
public final class YamlStream {
    private static final String MARK = "---";
    private static final String END = "...";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final List<YamlPiece> pieces = new ArrayList<>();
    /** The start of the current piece, including its directives. */
    private int start;

    private int startLine = 1;
    /** The position of the {@code ---} of the current piece, or -1. */
    private int mark = -1;

    private int markLine;

    private YamlStream(String text) {
        this.text = text;
    }

    public static List<YamlPiece> split(String text) {
        YamlStream stream = new YamlStream(text);
        stream.split();
        return stream.pieces;
    }

    private void split() {
        int line = 1;
        for (int at = 0; at < text.length(); at = nextLine(at)) {
            int content = text.charAt(at) == BYTE_ORDER_MARK ? at + 1 : at;
            if (text.startsWith(MARK, content)) {
                if (mark >= 0 || !isPreamble(start, at)) {
                    end(at, at, line);
                }
                mark = content;
                markLine = line;
            } else if (text.startsWith(END, at) && isBlank(at + END.length(), endOfLine(at))) {
                end(at, nextLine(at), line + 1);
            }
            line++;
        }
        end(text.length(), text.length(), line);
    }

    private int endOfLine(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private int nextLine(int from) {
        int end = endOfLine(from);
        return Math.min(text.length(), text.startsWith("\r\n", end) ? end + 2 : end + 1);
    }

    /** Returns whether the line has only white space and a comment. */
    private boolean isBlank(int from, int to) {
        int at = from;
        while (at < to && isWhite(text.charAt(at))) {
            at++;
        }
        return at >= to || text.charAt(at) == '#' && (at == from || isWhite(text.charAt(at - 1)));
    }

    private static boolean isWhite(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == BYTE_ORDER_MARK;
    }

    /** Returns whether there are only directives, comments and empty lines, which belong to the next document. */
    private boolean isPreamble(int from, int to) {
        for (int at = from; at < to; at = nextLine(at)) {
            if (text.charAt(at) != '%' && !isBlank(at, endOfLine(at))) {
                return false;
            }
        }
        return true;
    }

    /** Ends the current piece at {@code end} and starts the next one. */
    private void end(int end, int next, int nextLine) {
        if (mark >= 0) {
            int content = mark + MARK.length();
            while (content < end && (text.charAt(content) == ' ' || text.charAt(content) == '\t')) {
                content++;
            }
            int lineStart = mark > start && text.charAt(mark - 1) == BYTE_ORDER_MARK ? mark - 1 : mark;
            String rest = withoutByteOrderMark(text.substring(content, end));
            String marked = text.substring(start, lineStart) + MARK + "\n" + rest;
            pieces.add(new YamlPiece(marked, startLine, markLine - startLine, content - lineStart));
        } else if (start < end && !isBlankPiece(start, end)) {
            pieces.add(new YamlPiece(withoutByteOrderMark(text.substring(start, end)), startLine, -1, 0));
        }
        start = next;
        startLine = nextLine;
        mark = -1;
    }

    private boolean isBlankPiece(int from, int to) {
        for (int at = from; at < to; at = nextLine(at)) {
            if (!isBlank(at, endOfLine(at))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Removes byte order marks at both ends, which remain when files are concatenated, and white space that YAML does
     * not have.
     */
    private static String withoutByteOrderMark(String piece) {
        int start = 0;
        while (start < piece.length() && (piece.charAt(start) == '\n' || piece.charAt(start) == '\r')) {
            start++;
        }
        String text = start < piece.length() && piece.charAt(start) == BYTE_ORDER_MARK
                ? piece.substring(0, start) + piece.substring(start + 1)
                : piece;
        int end = text.length();
        while (end > 0 && isWhite(text.charAt(end - 1)) && text.charAt(end - 1) != '\n') {
            end--;
        }
        String tail = text.substring(end);
        boolean isOdd = tail.indexOf('\u000B') >= 0 || tail.indexOf('\f') >= 0;
        boolean isMark = end > 0 && text.charAt(end - 1) == '\n' && tail.indexOf(BYTE_ORDER_MARK) >= 0;
        return isOdd || isMark ? text.substring(0, end) : text;
    }
}
