/** Requests, answers and refusals as a real control plane writes them. Not exported. */
@NullMarked
package dev.meshmanager.kuma.testing.wire;

import org.jspecify.annotations.NullMarked;
