/**
 * The policies that select proxies and traffic with a {@link dev.meshmanager.kuma.policy.target.TargetRef}, one file
 * for each kind, and the models that several of them share.
 *
 * <p><b>Absent members.</b> Only what a builder sets is sent. A member that is absent is an empty {@code Optional}.
 * "Default" is the value that the control plane uses instead. "Default of Envoy" is the value that the proxy uses when
 * the control plane leaves the setting to it. Builders do not check what "the control plane requires";
 * {@link dev.meshmanager.kuma.validation.Validation} does.
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
