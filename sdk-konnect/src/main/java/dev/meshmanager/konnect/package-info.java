/**
 * The client for Konnect. It leads to mesh control planes, the zones that connect to them, and the identities that may
 * use them.
 *
 * <pre>{@code
 * try (KonnectClient konnect = KonnectClient.builder().region(Region.EU).token(token).build()) {
 *     MeshControlPlane prod = konnect.meshControlPlanes().create(b -> b.name("prod").putLabel("team", "platform"));
 *     konnect.zones(prod).connect(z -> z.name("east")).writeTo(Path.of("east"));
 *     konnect.kuma(prod).resources(Mesh.TYPE).list().forEach(System.out::println);
 * }
 * }</pre>
 */
@NullMarked
package dev.meshmanager.konnect;

import org.jspecify.annotations.NullMarked;
