/**
 * Moves the resources of one control plane to another, as from a self-managed one to Konnect.
 *
 * <pre>{@code
 * Migration migration = Migration.plan(zone, konnect.kuma(cp), ExportProfile.FEDERATION);
 * System.out.println(migration.describe());
 * migration.apply();
 * }</pre>
 */
@NullMarked
package dev.meshmanager.konnect.migration;

import org.jspecify.annotations.NullMarked;
