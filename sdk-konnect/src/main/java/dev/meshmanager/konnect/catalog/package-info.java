/** Services and resources of the service catalogue. */
@NullMarked
@ModelStyle
package dev.meshmanager.konnect.catalog;

import dev.meshmanager.core.ModelStyle;
import org.jspecify.annotations.NullMarked;
