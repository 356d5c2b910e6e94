/** Requests and metrics of the traffic that Konnect has seen. */
@NullMarked
@ModelStyle
package dev.meshmanager.konnect.analytics;

import dev.meshmanager.core.ModelStyle;
import org.jspecify.annotations.NullMarked;
