/** Sends requests and reads their answers. Exported to the other modules only. */
@NullMarked
package dev.meshmanager.core.exchange;

import org.jspecify.annotations.NullMarked;
