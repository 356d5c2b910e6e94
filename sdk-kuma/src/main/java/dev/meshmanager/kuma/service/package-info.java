/**
 * Services inside and outside the mesh, their addresses and the generators of their hostnames.
 *
 * <pre>{@code
 * MeshService.builder().mesh("default").name("backend")
 *         .spec(s -> s.selector(MeshService.Selector.labels(Map.of("app", "backend")))
 *                 .addPort(MeshService.Port.of(8080, Protocol.HTTP)))
 *         .build();
 * }</pre>
 */
@NullMarked
@ModelStyle
package dev.meshmanager.kuma.service;

import dev.meshmanager.core.ModelStyle;
import org.jspecify.annotations.NullMarked;
