/**
 * The catalogue of the findings that {@link dev.meshmanager.kuma.analysis.Analysis} can report.
 *
 * <pre>{@code
 * FindingReport report = Analysis.of(estate).without(AnalysisCode.CLIENT_NOT_FOUND);
 * }</pre>
 */
@NullMarked
package dev.meshmanager.kuma.analysis.model;

import org.jspecify.annotations.NullMarked;
