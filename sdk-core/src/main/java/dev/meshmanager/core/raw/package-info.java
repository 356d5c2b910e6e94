/** JSON values as plain Java objects, with the literals of numbers. Not exported. */
@NullMarked
package dev.meshmanager.core.raw;

import org.jspecify.annotations.NullMarked;
