/** Parallel reads of many lists, with partial failures. Exported to the sibling modules only. */
@NullMarked
package dev.meshmanager.core.parallel;

import org.jspecify.annotations.NullMarked;
