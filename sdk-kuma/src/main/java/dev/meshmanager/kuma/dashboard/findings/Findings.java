package dev.meshmanager.kuma.dashboard.findings;

import dev.meshmanager.kuma.dashboard.snapshot.Counter;
import dev.meshmanager.kuma.dashboard.snapshot.Snapshot;
import dev.meshmanager.kuma.dashboard.topology.Topology;
import dev.meshmanager.kuma.dashboard.topology.TrafficLink;
import dev.meshmanager.kuma.dashboard.topology.TrafficLinks;
import dev.meshmanager.kuma.finding.FindingReport;
import java.util.List;

/**
 * Everything that is computed from a snapshot, computed once.
 *
 * @param topology the proxies with their zones, meshes and services
 * @param links the traffic that policies name
 * @param totals the numbers of services, policies and proxies
 * @param attention the warnings, the most severe first
 */
public record Findings(Topology topology, List<TrafficLink> links, Totals totals, FindingReport attention) {
    /** Computes the findings of a snapshot. */
    public static Findings of(Snapshot snapshot) {
        Topology topology = Topology.of(snapshot);
        return new Findings(topology, TrafficLinks.of(topology), new Totals(topology), AttentionList.of(topology));
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
