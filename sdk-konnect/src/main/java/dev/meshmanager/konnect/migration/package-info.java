/**
 * Moves the resources of one control plane to another, for example from a self-managed one to Konnect.
 *
 * <pre>{@code
 * Migration migration = Migration.plan(zone, konnect, cp, ExportProfile.FEDERATION, z -> z.ingress(true));
 * System.out.println(migration.describe());
 * for (ZoneDeployment deployment : migration.apply().deployments()) {
 *     deployment.writeTo(Path.of(deployment.zone().name()));
 * }
 * }</pre>
 */
@NullMarked
package dev.meshmanager.konnect.migration;

import org.jspecify.annotations.NullMarked;
