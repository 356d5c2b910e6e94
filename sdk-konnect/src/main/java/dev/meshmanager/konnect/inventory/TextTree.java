package dev.meshmanager.konnect.inventory;

/** Lines of text that are indented by depth. */
final class TextTree {
    private final StringBuilder text = new StringBuilder();

    void add(int depth, String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
