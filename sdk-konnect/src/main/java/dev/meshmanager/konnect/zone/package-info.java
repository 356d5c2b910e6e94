/**
 * Zones of a mesh control plane in Konnect: connect and disconnect them, and write the files that run them.
 *
 * <pre>{@code
 * Zones zones = konnect.zones(controlPlane);
 * zones.connect(z -> z.name("east").kubernetes().ingress(true).egress(true)).writeTo(Path.of("east"));
 * zones.waitUntilOnline("east", Duration.ofMinutes(10));
 * }</pre>
 */
@NullMarked
package dev.meshmanager.konnect.zone;

import org.jspecify.annotations.NullMarked;
