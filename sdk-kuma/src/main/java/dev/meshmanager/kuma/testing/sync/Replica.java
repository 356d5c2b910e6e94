package dev.meshmanager.kuma.testing.sync;

import dev.meshmanager.kuma.testing.store.KindIndex;
import dev.meshmanager.kuma.testing.store.Store;

/**
 * What one control plane has stored, as the others read and write it. Safe for use by many threads.
 *
 * @param refreshInsights brings the insights up to date
 */
public record Replica(Store store, KindIndex kinds, Runnable refreshInsights) {}
