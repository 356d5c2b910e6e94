/** One look at a whole control plane. */
@NullMarked
package dev.meshmanager.kuma.dashboard;

import org.jspecify.annotations.NullMarked;
