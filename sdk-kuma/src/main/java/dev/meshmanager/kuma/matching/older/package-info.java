/** Matches the policies that came before those with a {@code targetRef}, by tags. Not exported. */
@NullMarked
package dev.meshmanager.kuma.matching.older;

import org.jspecify.annotations.NullMarked;
