/** Copies resources between a global control plane and its zones. Not exported. */
@NullMarked
package dev.meshmanager.kuma.testing.sync;

import org.jspecify.annotations.NullMarked;
