/** A mesh as the checks of an analysis see it: groups of equal proxies, their calls, zones and routes. Not exported. */
@NullMarked
package dev.meshmanager.kuma.analysis.mesh;

import org.jspecify.annotations.NullMarked;
