/**
 * Konnect's Mesh Manager: mesh control planes, the identities that may use them, and the zones that connect to them.
 *
 * <pre>{@code
 * try (KonnectClient konnect = KonnectClient.builder().region(Region.EU).token(token).build()) {
 *     MeshControlPlane prod = konnect.meshControlPlanes().create(b -> b.name("prod").putLabel("team", "platform"));
 *     konnect.zones().connect(prod, z -> z.name("east")).writeTo(Path.of("east"));
 *     konnect.kuma(prod).resources(Mesh.TYPE).list().forEach(System.out::println);
 * }
 * }</pre>
 */
@NullMarked
@ModelStyle
package dev.meshmanager.konnect;

import dev.meshmanager.core.ModelStyle;
import org.jspecify.annotations.NullMarked;
