/**
 * What it takes to run the control plane of a zone that belongs to a mesh control plane of Konnect.
 *
 * <pre>{@code
 * ZoneDeployment east = ZoneDeployment.of(
 *         ZoneSpec.builder().name("east").kubernetes().ingress(true).egress(true).build(),
 *         ZoneConnection.of("eu", controlPlaneId, token));
 * east.writeTo(Path.of("east"));
 * }</pre>
 */
@NullMarked
package dev.meshmanager.konnect.zone;

import org.jspecify.annotations.NullMarked;
