/**
 * System accounts and their tokens, teams, users, and the roles of each.
 *
 * <pre>{@code
 * SystemAccount ci = konnect.identity().systemAccounts().create(a -> a.name("ci"));
 * konnect.identity().systemAccounts().roles(ci.id()).assign(RoleAssignment.mesh(MeshRole.ADMIN, prod.id(), Region.EU));
 * }</pre>
 */
@NullMarked
@ModelStyle
package dev.meshmanager.konnect.identity;

import dev.meshmanager.core.ModelStyle;
import org.jspecify.annotations.NullMarked;
