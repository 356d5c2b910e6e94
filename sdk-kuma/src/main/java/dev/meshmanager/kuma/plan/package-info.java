/**
 * Day two of a mesh: differences between resources, plans that are read before they are applied and can be rolled back,
 * exports, snapshots, expiry dates and orphans.
 *
 * <pre>{@code
 * Plan plan = Plan.of(kuma.documents().scan(Path.of("mesh"))).ownedBy("team", "payments").against(kuma);
 * System.out.println(plan);
 * AppliedPlan applied = plan.apply(kuma);
 * applied.rollback().apply(kuma);
 * }</pre>
 */
@NullMarked
package dev.meshmanager.kuma.plan;

import org.jspecify.annotations.NullMarked;
