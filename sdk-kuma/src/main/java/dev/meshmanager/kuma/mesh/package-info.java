/**
 * Meshes with their certificate authorities and telemetry backends, and the counts of their proxies and resources.
 *
 * <pre>{@code
 * Mesh.builder().name("default")
 *         .mtls(Mtls.builtin("ca-1"))
 *         .logging(Logging.of(LogBackend.tcp("logstash.example:5000").named("logstash")))
 *         .build();
 * }</pre>
 */
@NullMarked
@ProtobufJson
@ModelStyle
package dev.meshmanager.kuma.mesh;

import dev.meshmanager.core.ModelStyle;
import dev.meshmanager.core.annotation.ProtobufJson;
import org.jspecify.annotations.NullMarked;
