package dev.meshmanager.core.format;

/** Texts out of documents that go into messages: whoever wrote the document decides what is in them. */
final class MessageText {
    /** Of a name or a scalar within a message. */
    static final int LONGEST_PART = 100;
    /** Of a message. */
    static final int LONGEST = 1000;

    private MessageText() {}

    /** Returns a part of a document, cut and without characters that move the cursor or the direction of text. */
    static String part(String text) {
        return visible(text, LONGEST_PART);
    }

    /**
     * Returns at most this many characters of the text, then how many are left out; escapes stand for the invisible.
     */
    static String visible(String text, int most) {
        StringBuilder visible = new StringBuilder();
        int at = 0;
        while (at < text.length() && at < most) {
            int c = text.codePointAt(at);
            visible.append(isVisible(c) ? Character.toString(c) : escape(c));
            at += Character.charCount(c);
        }
        if (at < text.length()) {
            visible.append("... (").append(text.length() - at).append(" more characters)");
        }
        return visible.toString();
    }

    private static boolean isVisible(int c) {
        switch (Character.getType(c)) {
            case Character.CONTROL:
            case Character.FORMAT:
            case Character.SURROGATE:
            case Character.PRIVATE_USE:
            case Character.UNASSIGNED:
            case Character.LINE_SEPARATOR:
            case Character.PARAGRAPH_SEPARATOR:
                return false;
            default:
                return true;
        }
    }

    private static String escape(int c) {
        switch (c) {
            case '\n':
                return "\\n";
            case '\r':
                return "\\r";
            case '\t':
                return "\\t";
            default:
                return String.format("\\u%04X", c);
        }
    }
}
