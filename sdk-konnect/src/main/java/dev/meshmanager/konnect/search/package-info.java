/** Results of the search over everything in Konnect. */
@NullMarked
@ModelStyle
package dev.meshmanager.konnect.search;

import dev.meshmanager.core.ModelStyle;
import org.jspecify.annotations.NullMarked;
