package dev.meshmanager.core.view;

import dev.meshmanager.core.Model;

/** Renders values as HTML, and escapes text. */
public final class Html {
    /** Notebooks align the cells of tables to the right, which is suitable for numbers but not for names. */
    private static final String STYLE = "<style>.rows th,.rows td{text-align:left!important;vertical-align:top}"
            + ".rows caption{text-align:left;font-weight:bold}</style>";

    private Html() {}

    /**
     * Returns one HTML element for use in another page, for example in a notebook. A {@link Viewable} renders itself,
     * any other model is rendered as a {@link Card}, and any other value as text. A whole page, for example a
     * dashboard, is put in a frame.
     */
    public static String of(Object value) {
        if (value instanceof Viewable viewable) {
            String html = viewable.toHtml();
            return html.startsWith("<!DOCTYPE") ? frame(html) : STYLE + html;
        }
        return value instanceof Model model ? of(Card.of(model)) : "<pre>" + escape(String.valueOf(value)) + "</pre>";
    }

    /**
     * Returns text that shows as {@code text} in elements and in quoted attributes. Characters that HTML cannot hold
     * become U+FFFD.
     */
    public static String escape(String text) {
        return isPlain(text) ? text : escapeAll(text);
    }

    /** Most texts need no escaping, and a page has many of them. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character > '~' || "&<>\"'".indexOf(character) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static String escapeAll(String text) {
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
     * Returns an element that shows a whole page in a frame of another page, for example in a notebook. The styles of
     * the two pages do not affect each other, and scripts of the inner page cannot access the outer one.
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
