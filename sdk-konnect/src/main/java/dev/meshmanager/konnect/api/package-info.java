/** APIs, their versions and publications, and developer portals. */
@NullMarked
@ModelStyle
package dev.meshmanager.konnect.api;

import dev.meshmanager.core.ModelStyle;
import org.jspecify.annotations.NullMarked;
