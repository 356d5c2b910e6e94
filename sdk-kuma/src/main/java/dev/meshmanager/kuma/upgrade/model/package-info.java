/**
 * What the check for an upgrade finds, and the plan of its fixes.
 *
 * <pre>{@code
 * UpgradePlan plan = UpgradeCheck.to(KumaVersion.V3_0).controlPlane(kuma).run().plan();
 * plan.stages().forEach(stage -> System.out.println(stage.title() + ": " + stage.check()));
 * }</pre>
 */
@NullMarked
package dev.meshmanager.kuma.upgrade.model;

import org.jspecify.annotations.NullMarked;
