package dev.meshmanager.kuma.rollout;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.matching.reach.Connection;
import dev.meshmanager.kuma.matching.reach.Reachability;
import dev.meshmanager.kuma.plan.Action;
import dev.meshmanager.kuma.plan.Plan;
import dev.meshmanager.kuma.plan.PlannedChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the connections that a stage of a rollout would end. */
final class LostConnections {
    private static final int SHOWN = 5;

    private LostConnections() {}

    /** Returns one line for each stage after which proxies can no longer call what they could call at first. */
    static List<String> of(Estate estate, String mesh, List<RolloutStage> stages) {
        SortedSet<Connection> first = connections(estate, mesh);
        List<String> lines = new ArrayList<>();
        Estate now = estate;
        for (RolloutStage stage : stages) {
            now = after(now, stage.plan());
            SortedSet<Connection> lost = new TreeSet<>(first);
            lost.removeAll(connections(now, mesh));
            if (!lost.isEmpty()) {
                lines.add("\"" + stage.title() + "\" would end " + lost.size() + " connections: "
                        + lost.stream().limit(SHOWN).map(Connection::toString).collect(Collectors.joining(", "))
                        + (lost.size() > SHOWN ? " and others" : ""));
            }
        }
        return lines;
    }

    static SortedSet<Connection> connections(Estate estate, String mesh) {
        return Reachability.of(estate).matrix(mesh).connections();
    }

    private static Estate after(Estate estate, Plan plan) {
        List<Resource> written = plan.changes().stream()
                .map(PlannedChange::after)
                .flatMap(Optional::stream)
                .toList();
        List<Resource> deleted = plan.changes(Action.DELETE).stream()
                .map(PlannedChange::before)
                .flatMap(Optional::stream)
                .toList();
        return estate.without(deleted).with(written);
    }
}
