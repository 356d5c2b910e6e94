/** Everything in one region of Konnect, in one snapshot. */
@NullMarked
@ModelStyle
package dev.meshmanager.konnect.inventory;

import dev.meshmanager.core.ModelStyle;
import org.jspecify.annotations.NullMarked;
