package dev.meshmanager.kuma.dashboard.findings;

import dev.meshmanager.kuma.dashboard.snapshot.Counter;
import dev.meshmanager.kuma.dashboard.snapshot.Snapshot;
import dev.meshmanager.kuma.dashboard.topology.Topology;
import dev.meshmanager.kuma.dashboard.topology.TrafficLink;
import dev.meshmanager.kuma.dashboard.topology.TrafficLinks;
import dev.meshmanager.kuma.finding.FindingReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is computed from a snapshot, computed once, the links when they are first asked for. */
public final class Findings {
    private final Topology topology;
    private final Totals totals;
    private final FindingReport attention;
    private volatile @Nullable List<TrafficLink> links;

    private Findings(Topology topology) {
        this.topology = topology;
        this.totals = new Totals(topology);
        this.attention = AttentionList.of(topology);
    }

    /** Computes the findings of a snapshot. */
    public static Findings of(Snapshot snapshot) {
        return new Findings(Topology.of(snapshot));
    }

    /** Returns the proxies with their zones, meshes and services. */
    public Topology topology() {
        return topology;
    }

    /** Returns the traffic that policies route or permit. */
    public List<TrafficLink> links() {
        List<TrafficLink> known = links;
        if (known == null) {
            known = TrafficLinks.of(topology);
            links = known;
        }
        return known;
    }

    /** Returns the numbers of services, policies and proxies. */
    public Totals totals() {
        return totals;
    }

    /** Returns the warnings, the most severe first. */
    public FindingReport attention() {
        return attention;
    }

    /** Returns the snapshot. */
    public Snapshot snapshot() {
        return topology.snapshot();
    }

    /** Returns the counters of the GUI. */
    public List<Counter> counters() {
        return totals.counters();
    }
}
