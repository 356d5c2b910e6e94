/**
 * Secrets, of a mesh and global: values such as keys and tokens that the control plane keeps.
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
