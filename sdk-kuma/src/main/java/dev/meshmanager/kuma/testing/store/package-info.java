/** The stored resources of the in-memory control plane, by kind, mesh and name. Not exported. */
@NullMarked
package dev.meshmanager.kuma.testing.store;

import org.jspecify.annotations.NullMarked;
