/**
 * Built-in gateways: what they listen on, and the older kind of their routes.
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
