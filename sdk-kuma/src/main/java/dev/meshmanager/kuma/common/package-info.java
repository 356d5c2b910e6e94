/** Values that kinds of several packages share. */
@NullMarked
@ModelStyle
package dev.meshmanager.kuma.common;

import dev.meshmanager.core.ModelStyle;
import org.jspecify.annotations.NullMarked;
