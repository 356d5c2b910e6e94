/**
 * Zones, their ingresses and their egresses, with overviews and insights, one file for each kind.
 *
 * <pre>{@code
 * ZoneIngress.builder().name("ingress-east")
 *         .networking(ZoneIngress.Networking.of("10.0.0.9", 10001))
 *         .build();
 * }</pre>
 */
@NullMarked
@ProtobufJson
@ModelStyle
package dev.meshmanager.kuma.zone;

import dev.meshmanager.core.ModelStyle;
import dev.meshmanager.core.annotation.ProtobufJson;
import org.jspecify.annotations.NullMarked;
