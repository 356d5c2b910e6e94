/** Checks JSON against the shape of a model: types, required members, limits. Exported to the other modules only. */
@NullMarked
package dev.meshmanager.core.schema;

import org.jspecify.annotations.NullMarked;
