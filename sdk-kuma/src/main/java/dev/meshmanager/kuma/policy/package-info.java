/**
 * Policies: what happens to the traffic that a {@link dev.meshmanager.kuma.policy.target.TargetRef} selects. One file
 * for each kind.
 *
 * <pre>{@code
 * MeshTimeout.builder().mesh("default").name("backend")
 *         .spec(s -> s.targetRef(TargetRef.mesh())
 *                 .addTo(t -> t.targetRef(TargetRef.meshService("backend"))
 *                         .conf(c -> c.connectionTimeout(Duration.ofSeconds(5)))))
 *         .build();
 * }</pre>
 */
@NullMarked
@ModelStyle
package dev.meshmanager.kuma.policy;

import dev.meshmanager.core.ModelStyle;
import org.jspecify.annotations.NullMarked;
