/**
 * An in-memory Konnect for tests: mesh control planes with a Kuma control plane behind each, identity, catalog and
 * APIs.
 *
 * <pre>{@code
 * try (FakeKonnect konnect = FakeKonnect.start()) {
 *     MeshControlPlane prod = konnect.client().meshControlPlanes().create(b -> b.name("prod"));
 *     konnect.controlPlane(prod.id()).connect(Zone.of("east"));
 * }
 * }</pre>
 */
@NullMarked
package dev.meshmanager.konnect.testing;

import org.jspecify.annotations.NullMarked;
