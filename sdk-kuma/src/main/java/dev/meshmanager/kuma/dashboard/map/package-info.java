/** Draws the map of zones as SVG. */
@NullMarked
package dev.meshmanager.kuma.dashboard.map;

import org.jspecify.annotations.NullMarked;
