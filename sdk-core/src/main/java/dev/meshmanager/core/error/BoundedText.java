package dev.meshmanager.core.error;

/** Texts of others that go into messages: a server decides how long they are. */
final class BoundedText {
    private BoundedText() {}

    /** Returns the text, or its first {@code most} characters and how many are left out. */
    static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "... (" + (text.length() - end) + " more characters)";
    }
}
