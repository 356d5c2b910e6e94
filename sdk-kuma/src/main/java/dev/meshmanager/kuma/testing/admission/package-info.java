/** Checks and completes resources before they are stored: labels, defaults, guards. Not exported. */
@NullMarked
package dev.meshmanager.kuma.testing.admission;

import org.jspecify.annotations.NullMarked;
