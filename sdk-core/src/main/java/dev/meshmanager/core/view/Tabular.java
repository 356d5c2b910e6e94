package dev.meshmanager.core.view;

/** A value that can be shown as a table. */
public interface Tabular extends Viewable {
    /** Returns the table. Its texts may come from a server. */
    Table toTable();

    @Override
    default String toHtml() {
        return toTable().toHtml();
    }
}
