/**
 * Computes insights and counts of proxies, services, meshes and zones, and the connections that they are based on. Not
 * exported.
 */
@NullMarked
package dev.meshmanager.kuma.testing.insight;

import org.jspecify.annotations.NullMarked;
