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

    /** Returns whether nothing stands against the upgrade: there are findings for information at most. */
    public boolean isReady() {
        return findings.atLeast(Severity.WARNING).isEmpty();
    }

    /** Returns one line with the target and the numbers of findings. */
    @Override
    public String toString() {
        return (isReady() ? "ready for " : "not ready for ") + target + ": " + findings.summary();
    }
}
