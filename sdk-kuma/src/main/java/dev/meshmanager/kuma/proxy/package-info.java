/**
 * Data plane proxies with their overviews and insights, one file for each kind.
 *
 * <pre>{@code
 * Dataplane.builder().mesh("default").name("web-1")
 *         .networking(n -> n.address("10.0.0.1")
 *                 .addInbound(Inbound.service(8080, "web", "http"))
 *                 .addOutbound(Outbound.service(5432, "postgres")))
 *         .build();
 * }</pre>
 */
@NullMarked
@ProtobufJson
@ModelStyle
package dev.meshmanager.kuma.proxy;

import dev.meshmanager.core.ModelStyle;
import dev.meshmanager.core.annotation.ProtobufJson;
import org.jspecify.annotations.NullMarked;
