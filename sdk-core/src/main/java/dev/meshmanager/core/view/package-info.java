/**
 * Views of values for people: aligned text, Markdown and HTML. For example, {@code Html.of(value)} returns an HTML
 * element and {@code ResourceTable.of(resources).toMarkdown()} a Markdown table.
 */
@NullMarked
package dev.meshmanager.core.view;

import org.jspecify.annotations.NullMarked;
