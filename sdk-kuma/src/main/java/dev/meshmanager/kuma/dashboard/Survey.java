package dev.meshmanager.kuma.dashboard;

import dev.meshmanager.core.view.Table;
import java.util.List;

/**
 * What a snapshot shows, worked out once for one page.
 *
 * @param topology what is where
 * @param links what policies say of traffic
 * @param counters the counters
 * @param attention what needs attention
 */
record Survey(Topology topology, List<Link> links, List<Counter> counters, List<Attention> attention) {
    static Survey of(Dashboard dashboard) {
        Topology topology = Topology.of(dashboard);
        List<Policy> policies = Policy.of(dashboard);
        return new Survey(
                topology, Links.of(topology, policies), Counts.of(topology), Attentions.of(topology, policies));
    }

    Dashboard dashboard() {
        return topology.dashboard();
    }

    /** Tables that have rows. */
    List<Table> tables() {
        return DashboardTables.of(this).stream()
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }
}
