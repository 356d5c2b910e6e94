/**
 * Results of a search for entities of a region.
 *
 * <pre>{@code
 * konnect.search("type:zone AND name:east").forEach(System.out::println);
 * }</pre>
 */
@NullMarked
@ModelStyle
package dev.meshmanager.konnect.search;

import dev.meshmanager.core.ModelStyle;
import org.jspecify.annotations.NullMarked;
