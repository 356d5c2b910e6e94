package dev.meshmanager.core.view;

/** A value that shows itself as a table. */
public interface Tabular extends Viewable {
    /** Returns the rows; the text in them may come from a server. */
    Table toTable();

    @Override
    default String toHtml() {
        return toTable().toHtml();
    }
}
