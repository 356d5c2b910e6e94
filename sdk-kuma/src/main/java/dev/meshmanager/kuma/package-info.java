/**
 * The client for a Kuma control plane.
 *
 * <pre>{@code
 * try (KumaClient kuma = KumaClient.builder().url("http://localhost:5681").build()) {
 *     kuma.resources(MeshTimeout.TYPE).list("default").forEach(timeout -> System.out.println(timeout.name()));
 * }
 * }</pre>
 */
@NullMarked
@ModelStyle
package dev.meshmanager.kuma;

import dev.meshmanager.core.ModelStyle;
import org.jspecify.annotations.NullMarked;
