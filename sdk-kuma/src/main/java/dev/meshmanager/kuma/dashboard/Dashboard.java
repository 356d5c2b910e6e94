package dev.meshmanager.kuma.dashboard;

import dev.meshmanager.core.page.FailedRead;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.core.view.Viewable;
import dev.meshmanager.kuma.dashboard.findings.Findings;
import dev.meshmanager.kuma.dashboard.findings.SubjectStates;
import dev.meshmanager.kuma.dashboard.snapshot.Change;
import dev.meshmanager.kuma.dashboard.snapshot.Counter;
import dev.meshmanager.kuma.dashboard.snapshot.Snapshot;
import dev.meshmanager.kuma.dashboard.view.DashboardHeader;
import dev.meshmanager.kuma.dashboard.view.DashboardPage;
import dev.meshmanager.kuma.dashboard.view.TextPage;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.finding.FindingReport;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One snapshot of a control plane and everything that it shows: counters, warnings, tables and a map of the zones.
 * Immutable and safe for use by many threads. What it shows is computed when it is first asked for, and kept.
 *
 * <pre>{@code
 * Dashboard dashboard = kuma.dashboard();
 * dashboard.attention().forEach(System.out::println);
 * Files.writeString(Path.of("dashboard.html"), dashboard.toHtml());
 * }</pre>
 */
public final class Dashboard implements Viewable {
    private final Snapshot snapshot;
    private volatile @Nullable Findings findings;

    private Dashboard(Snapshot snapshot) {
        this.snapshot = Objects.requireNonNull(snapshot, "snapshot");
    }

    /** Returns the dashboard of a snapshot. */
    public static Dashboard of(Snapshot snapshot) {
        return new Dashboard(snapshot);
    }

    private Findings findings() {
        Findings known = findings;
        if (known == null) {
            // Two threads may compute the same; it has no effects.
            known = Findings.of(snapshot);
            findings = known;
        }
        return known;
    }

    /** Returns the lists that the control plane returned. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /**
     * Returns the estate of the resources in the snapshot, for example to analyse it: meshes, proxies, zone proxies,
     * policies, services, gateways and identities. It has no secrets and no other kinds; use
     * {@code KumaClient.estate()} for all of them.
     */
    public Estate estate() {
        return findings().topology().estate();
    }

    /** Returns the lists that could not be read; what they hold is missing everywhere on the dashboard. */
    public List<FailedRead> unread() {
        return snapshot.unread();
    }

    /**
     * Returns the counters of the GUI: zones, meshes, services, data plane proxies, policies. A control plane that has
     * no global control plane and is none has no counter of zones. Each counter counts the rows of the table of its
     * name. Gateways are not among the data plane proxies; they have a table of their own.
     */
    public List<Counter> counters() {
        return findings().counters();
    }

    /** Returns the number of policies of each kind that has any, over all meshes, by name of the kind. */
    public Map<String, Long> policies() {
        return findings().totals().policies();
    }

    /**
     * Returns the warnings as findings, the most severe first; empty if there are none. The codes are those of
     * {@link dev.meshmanager.kuma.common.Warning.Kind}. The name of a resource that was synchronized between control
     * planes is its display name, with its zone and namespace.
     */
    public FindingReport attention() {
        return findings().attention();
    }

    /** Returns the tables: the warnings first. Tables without rows are omitted. */
    public List<Table> tables() {
        return TextPage.tables(findings());
    }

    /**
     * Returns the differences from an earlier snapshot of the same control plane to this one; empty if there are none.
     * A list that only one of them could read shows as added or deleted.
     */
    public List<Change> diff(Dashboard earlier) {
        return SubjectStates.of(findings()).changesFrom(SubjectStates.of(earlier.findings()));
    }

    /** Returns product and version in one line, for example {@code Kuma 2.14.3}, with the name in Konnect in front. */
    public String title() {
        return DashboardHeader.title(snapshot);
    }

    /** Returns one HTML page. It loads nothing, and it can be read without scripts. */
    @Override
    public String toHtml() {
        return DashboardPage.of(findings());
    }

    /** Returns counters and tables in GitHub's Markdown. */
    public String toMarkdown() {
        return TextPage.markdown(findings());
    }

    /** Returns counters and tables as aligned text for terminals. */
    @Override
    public String toString() {
        return TextPage.text(findings());
    }
}
