/** Merges the configurations of several policies into one. Not exported. */
@NullMarked
package dev.meshmanager.kuma.matching.merge;

import org.jspecify.annotations.NullMarked;
