/**
 * The check whether resources, settings and deployments are ready for another version of Kuma, with fixes.
 *
 * <pre>{@code
 * UpgradeReport report = UpgradeCheck.to(KumaVersion.V3_0).controlPlane(kuma).run();
 * report.findings().forEach(System.out::println);
 * }</pre>
 */
@NullMarked
package dev.meshmanager.kuma.upgrade;

import org.jspecify.annotations.NullMarked;
