/**
 * Secrets of a mesh and global secrets: keys, certificates, tokens and other values that the control plane stores.
 *
 * <pre>{@code
 * Secret.builder().mesh("default").name("web-certificate").value(Files.readString(Path.of("web.pem"))).build();
 * }</pre>
 */
@NullMarked
@ProtobufJson
@ModelStyle
package dev.meshmanager.kuma.secret;

import dev.meshmanager.core.ModelStyle;
import dev.meshmanager.core.annotation.ProtobufJson;
import org.jspecify.annotations.NullMarked;
