/** Checks of JSON against models: types, required members, limits. Exported to the sibling modules only. */
@NullMarked
package dev.meshmanager.core.schema;

import org.jspecify.annotations.NullMarked;
