/**
 * The doctor: named checks of a control plane and its mesh that pass, warn, fail or are not known, with hints.
 *
 * <pre>{@code
 * CheckReport report = kuma.check();
 * System.out.println(report);
 * Files.writeString(Path.of("mesh.xml"), report.toJUnitXml());
 * }</pre>
 */
@NullMarked
package dev.meshmanager.kuma.check;

import org.jspecify.annotations.NullMarked;
