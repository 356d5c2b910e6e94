/**
 * The data of a dashboard: the lists of one control plane at one moment, and the values that are computed from them.
 */
@NullMarked
package dev.meshmanager.kuma.dashboard.snapshot;

import org.jspecify.annotations.NullMarked;
