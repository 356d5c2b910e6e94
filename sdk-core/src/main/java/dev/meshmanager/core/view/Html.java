package dev.meshmanager.core.view;

/** Writes text into HTML so that it stays text. */
public final class Html {
    private Html() {}

    /**
     * Returns text that shows as {@code text} in elements and in quoted attributes. Characters that HTML cannot hold
     * become U+FFFD.
     */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isAllowed(character) ? character : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /**
     * Returns an element that shows a whole page within another one, a notebook for example, so that the styles of
     * neither reach the other. Scripts of the page reach nothing outside of it.
     */
    public static String frame(String page) {
        return "<iframe title=\"page\" sandbox=\"allow-scripts\" style=\"width:100%;height:640px;border:0\" srcdoc=\""
                + escape(page) + "\"></iframe>";
    }

    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || (character >= 0x20 && character < 0x7F)
                || (character >= 0xA0 && character < 0xD800)
                || (character >= 0xE000 && character < 0xFFFE)
                || character > 0xFFFF;
    }
}
