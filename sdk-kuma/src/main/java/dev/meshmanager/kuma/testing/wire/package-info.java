/** Requests, responses and refusals in the format of a real control plane. Not exported. */
@NullMarked
package dev.meshmanager.kuma.testing.wire;

import org.jspecify.annotations.NullMarked;
