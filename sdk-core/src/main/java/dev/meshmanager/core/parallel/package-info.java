/** Reads many lists at once and reports those that fail. Exported to the other modules only. */
@NullMarked
package dev.meshmanager.core.parallel;

import org.jspecify.annotations.NullMarked;
