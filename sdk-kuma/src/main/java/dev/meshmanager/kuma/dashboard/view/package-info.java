/** Writes a dashboard as tables, text, Markdown and HTML. */
@NullMarked
package dev.meshmanager.kuma.dashboard.view;

import org.jspecify.annotations.NullMarked;
