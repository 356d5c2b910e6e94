package dev.meshmanager.kuma.dashboard.map;

import dev.meshmanager.core.view.Html;

/** Measures and writes text of the map; text without enough room is cut. */
final class MapText {
    private MapText() {}

    /** Returns the approximate width of a text in pixels, rather too much than too little. */
    static int width(String text) {
        return text.codePoints().map(MapText::width).sum();
    }

    private static int width(int character) {
        if (character > 0x2E7F) {
            return 15;
        }
        if ("fijlrt.,:;'| ".indexOf(character) >= 0) {
            return 5;
        }
        boolean isWide = character >= 0x80 || character == 'm' || character == 'w' || Character.isUpperCase(character);
        return isWide ? 12 : 8;
    }

    /** Returns a text element at most {@code room} pixels wide. If the text is cut, a tooltip shows all of it. */
    static String element(String attributes, String text, int room) {
        String shown = cut(text, room);
        String title = shown.equals(text) ? "" : "<title>" + Html.escape(text) + "</title>";
        return "<text " + attributes + ">" + title + Html.escape(shown) + "</text>";
    }

    private static String cut(String text, int room) {
        if (width(text) <= room) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        int taken = width('\u2026');
        for (int character : text.codePoints().toArray()) {
            taken += width(character);
            if (taken > room) {
                break;
            }
            shown.appendCodePoint(character);
        }
        return shown.append('\u2026').toString();
    }
}
