/**
 * What a change of an {@link dev.meshmanager.kuma.estate.Estate} does to the configuration of its proxies, and whether
 * two sets of policies do the same.
 *
 * <pre>{@code
 * Estate estate = Estate.of(Path.of("mesh"));
 * System.out.println(Impact.of(estate, e -> e.with(timeout)));
 * }</pre>
 */
@NullMarked
package dev.meshmanager.kuma.impact;

import org.jspecify.annotations.NullMarked;
