/** What shows values to people: aligned text, Markdown and HTML. */
@NullMarked
package dev.meshmanager.core.view;

import org.jspecify.annotations.NullMarked;
