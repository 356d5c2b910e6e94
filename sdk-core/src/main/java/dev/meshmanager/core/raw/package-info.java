/** JSON values as plain Java objects, numbers kept as they were written. Not exported. */
@NullMarked
package dev.meshmanager.core.raw;

import org.jspecify.annotations.NullMarked;
