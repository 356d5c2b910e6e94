/** HTTP calls and their responses. Exported to the sibling modules only. */
@NullMarked
package dev.meshmanager.core.exchange;

import org.jspecify.annotations.NullMarked;
