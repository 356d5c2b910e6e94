package dev.meshmanager.core.view;

/** A value that can be shown as HTML. */
public interface Viewable {
    /** Returns one HTML element or one page. Texts that came from a server are escaped. */
    String toHtml();
}
