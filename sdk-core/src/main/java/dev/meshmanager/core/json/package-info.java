/** Reads and writes models as JSON. */
@NullMarked
package dev.meshmanager.core.json;

import org.jspecify.annotations.NullMarked;
