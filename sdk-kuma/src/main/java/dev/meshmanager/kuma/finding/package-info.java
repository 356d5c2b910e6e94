/**
 * Findings of checks: what is wrong with which resource, where it is written, and what to do. A report of findings can
 * be written as text, Markdown, HTML, JSON, SARIF and JUnit XML.
 *
 * <pre>{@code
 * FindingReport report = UpgradeCheck.to(KumaVersion.V3_0).files(Path.of("policies")).run().findings();
 * Files.writeString(Path.of("findings.sarif"), report.toSarif("upgrade check"));
 * }</pre>
 */
@NullMarked
package dev.meshmanager.kuma.finding;

import org.jspecify.annotations.NullMarked;
