/**
 * Exports of all resources of a control plane as documents, and snapshots as folders that diff well in Git.
 *
 * <pre>{@code
 * Export.of(kuma).profile(ExportProfile.FEDERATION_WITH_POLICIES).includeSecrets().writeTo(Path.of("export.yaml"));
 * ResourceSnapshot.of(kuma).writeTo(Path.of("mesh"));
 * }</pre>
 */
@NullMarked
package dev.meshmanager.kuma.plan.export;

import org.jspecify.annotations.NullMarked;
