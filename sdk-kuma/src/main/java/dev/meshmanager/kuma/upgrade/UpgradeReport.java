package dev.meshmanager.kuma.upgrade;

import dev.meshmanager.kuma.finding.FindingReport;
import dev.meshmanager.kuma.finding.Severity;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.upgrade.model.UpgradePlan;

/** The result of an {@link UpgradeCheck}. Immutable. */
public final class UpgradeReport {
    private final FindingReport findings;
    private final UpgradePlan plan;
    private final KumaVersion target;

    private UpgradeReport(FindingReport findings, UpgradePlan plan, KumaVersion target) {
        this.findings = findings;
        this.plan = plan;
        this.target = target;
    }

    static UpgradeReport of(FindingReport findings, UpgradePlan plan, KumaVersion target) {
        return new UpgradeReport(findings, plan, target);
    }

    /** Returns the findings. */
    public FindingReport findings() {
        return findings;
    }

    /**
     * Returns the fixes of resources with errors and warnings, in stages. Secrets of fixed resources are in it.
     * Suppressed findings are not fixed.
     */
    public UpgradePlan plan() {
        return plan;
    }

    /**
     * Returns the findings to resolve before the upgrade: errors and warnings. Konnect's readiness reports say so too.
     */
    public FindingReport blockers() {
        return findings.atLeast(Severity.WARNING);
    }

    /** Returns the findings that do not block the upgrade, which Konnect's readiness reports call infos too. */
    public FindingReport infos() {
        return findings.where(finding -> finding.severity() == Severity.INFO);
    }

    /** Returns whether there are no {@link #blockers()}. */
    public boolean isReady() {
        return blockers().isEmpty();
    }

    /** Returns one line with the target and the numbers of findings. */
    @Override
    public String toString() {
        return (isReady() ? "ready for " : "not ready for ") + target + ": " + findings.summary();
    }
}
