/**
 * Policies of the first generation, which select traffic by tags: the newer kinds of
 * {@link dev.meshmanager.kuma.policy} take precedence over them, but many meshes still have them.
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
