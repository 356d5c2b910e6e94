package dev.meshmanager.core.view;

/** A value that shows itself in HTML. */
public interface Viewable {
    /** Returns one element, or one page, in which whatever came from a server is text. */
    String toHtml();
}
