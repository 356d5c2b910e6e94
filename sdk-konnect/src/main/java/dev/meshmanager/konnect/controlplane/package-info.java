/**
 * Mesh control planes, their readiness reports, and control planes of Kong Gateway.
 *
 * <pre>{@code
 * MeshControlPlane prod = konnect.meshControlPlanes().create(b -> b.name("prod").putLabel("team", "platform"));
 * konnect.meshControlPlanes().update(prod.id(), b -> b.description("All clusters in Europe"));
 * }</pre>
 */
@NullMarked
@ModelStyle
package dev.meshmanager.konnect.controlplane;

import dev.meshmanager.core.ModelStyle;
import org.jspecify.annotations.NullMarked;
