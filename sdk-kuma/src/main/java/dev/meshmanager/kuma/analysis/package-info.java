/**
 * Finds what is wrong with the resources of a control plane, offline: references to nothing, policies without an
 * effect, permissions that protect nothing, retries that cannot happen.
 *
 * <pre>{@code
 * FindingReport live = Analysis.of(kuma.estate());
 * FindingReport files = Analysis.of(Estate.of(Path.of("policies")));
 * FindingReport both = Analysis.of(kuma.estate().withAll(Path.of("policies")));
 * }</pre>
 */
@NullMarked
package dev.meshmanager.kuma.analysis;

import org.jspecify.annotations.NullMarked;
