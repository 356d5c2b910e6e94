package dev.meshmanager.kuma.analysis;

import dev.meshmanager.kuma.analysis.check.AnalysisChecks;
import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.finding.FindingReport;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what is wrong with the resources of an estate. The kinds of findings are listed in {@link AnalysisCode}.
 *
 * <pre>{@code
 * FindingReport report = Analysis.of(estate)
 *         .without(AnalysisCode.RETRIES_BEYOND_REQUEST)
 *         .without(AnalysisCode.SELECTS_NOTHING, FindingSubject.of(policy));
 * Files.writeString(Path.of("findings.sarif"), report.toSarif("analysis"));
 * }</pre>
 *
 * <p><b>Incomplete estates.</b> A resource counts as missing only if the estate would have it. For example, without any
 * proxies in a mesh no policy is reported because it selects nothing, and without any secrets no secret is missing.
 * Lists that could not be read are reported, and what depends on them is not checked.
 *
 * <p><b>What the control plane creates.</b> The default policies of a mesh are reported for information only, and only
 * for what they set.
 */
public final class Analysis {
    private Analysis() {}

    /** Returns the findings about an estate. Certificates are judged at the present time. */
    public static FindingReport of(Estate estate) {
        return of(estate, Clock.systemUTC());
    }

    /** Returns the findings about an estate. Certificates are judged at the time of the clock. */
    public static FindingReport of(Estate estate, Clock clock) {
        return FindingReport.of(AnalysisChecks.run(estate, clock.instant()));
    }

    /**
     * Returns the findings that a change adds: those about the estate after it that the estate before it does not have.
     * A finding whose only difference is its place in a file is not new.
     */
    public static FindingReport added(Estate before, Estate after, Clock clock) {
        Set<List<Object>> known = new HashSet<>();
        of(before, clock).forEach(finding -> known.add(withoutPlace(finding)));
        return of(after, clock).where(finding -> !known.contains(withoutPlace(finding)));
    }

    private static List<Object> withoutPlace(Finding finding) {
        return List.of(finding.code().name(), finding.severity(), finding.subject(), finding.path(), finding.message());
    }
}
