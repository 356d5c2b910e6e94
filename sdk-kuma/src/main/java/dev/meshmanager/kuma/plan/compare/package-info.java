/** Compares JSON trees of resources member by member. Knows nothing about control planes. */
@NullMarked
package dev.meshmanager.kuma.plan.compare;

import org.jspecify.annotations.NullMarked;
