package dev.meshmanager.kuma.upgrade;

import dev.meshmanager.kuma.finding.FindingReport;
import dev.meshmanager.kuma.finding.Severity;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.upgrade.rules.Inventory;

/** The result of an {@link UpgradeCheck}. Immutable. */
public final class UpgradeReport {
    private final FindingReport findings;
    private final KumaVersion target;

    private UpgradeReport(FindingReport findings, KumaVersion target) {
        this.findings = findings;
        this.target = target;
    }

    static UpgradeReport of(FindingReport findings, Inventory inventory, KumaVersion from, KumaVersion target) {
        return new UpgradeReport(findings, target);
    }

    /** Returns the findings. */
    public FindingReport findings() {
        return findings;
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
