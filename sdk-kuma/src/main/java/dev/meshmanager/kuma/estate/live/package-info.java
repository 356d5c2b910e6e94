/** Reads the estate of a live control plane. Not exported. */
@NullMarked
package dev.meshmanager.kuma.estate.live;

import org.jspecify.annotations.NullMarked;
