/** Finds the parts of proxies that a policy selects. Not exported. */
@NullMarked
package dev.meshmanager.kuma.matching.select;

import org.jspecify.annotations.NullMarked;
