/**
 * A snapshot of everything in a region of Konnect.
 *
 * <pre>{@code
 * System.out.println(konnect.inventory());
 * }</pre>
 */
@NullMarked
package dev.meshmanager.konnect.inventory;

import org.jspecify.annotations.NullMarked;
