/**
 * The policies of the first generation, which select traffic by tags. The newer kinds in
 * {@link dev.meshmanager.kuma.policy} take precedence over them.
 *
 * <p><b>Absent members.</b> Only what a builder sets is sent. A member that is absent is an empty {@code Optional}.
 * "Default" is the value that the control plane uses instead. "Default of Envoy" is the value that the proxy uses when
 * the control plane leaves the setting to it. Builders do not check what "the control plane requires";
 * {@link dev.meshmanager.kuma.validation.Validation} does.
 *
 * <pre>{@code
 * TrafficPermission.allow("web", "backend").mesh("default").name("web-to-backend").build();
 *
 * Timeout.builder().mesh("default").name("backend")
 *         .addSource(Selector.service("*"))
 *         .addDestination(Selector.service("backend"))
 *         .conf(c -> c.connectTimeout(Duration.ofSeconds(5)))
 *         .build();
 * }</pre>
 */
@NullMarked
@ProtobufJson
@ModelStyle
package dev.meshmanager.kuma.legacy;

import dev.meshmanager.core.ModelStyle;
import dev.meshmanager.core.annotation.ProtobufJson;
import org.jspecify.annotations.NullMarked;
