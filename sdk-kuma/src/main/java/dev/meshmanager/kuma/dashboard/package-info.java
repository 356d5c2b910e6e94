/**
 * The dashboard of a control plane.
 *
 * <pre>{@code
 * Dashboard before = kuma.dashboard();
 * kuma.apply(timeout);
 * kuma.dashboard().diff(before).forEach(System.out::println);
 * }</pre>
 */
@NullMarked
package dev.meshmanager.kuma.dashboard;

import org.jspecify.annotations.NullMarked;
