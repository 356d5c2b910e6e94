/**
 * Built-in gateways: their listeners, and the older kind of their routes.
 *
 * <p><b>Absent members.</b> Only what a builder sets is sent. A member that is absent is an empty {@code Optional}.
 * "Default" is the value that the control plane uses instead. "Default of Envoy" is the value that the proxy uses when
 * the control plane leaves the setting to it. Builders do not check what "the control plane requires";
 * {@link dev.meshmanager.kuma.validation.Validation} does.
 *
 * <pre>{@code
 * MeshGateway.builder().mesh("default").name("edge")
 *         .addSelector(Selector.service("edge-gateway"))
 *         .conf(c -> c.addListener(MeshGateway.Listener.http(8080)))
 *         .build();
 * }</pre>
 */
@NullMarked
@ProtobufJson
@ModelStyle
package dev.meshmanager.kuma.gateway;

import dev.meshmanager.core.ModelStyle;
import dev.meshmanager.core.annotation.ProtobufJson;
import org.jspecify.annotations.NullMarked;
