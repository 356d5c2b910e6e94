package dev.meshmanager.kuma.rollout;

import dev.meshmanager.core.text.Counted;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.matching.reach.CallPath;
import dev.meshmanager.kuma.matching.reach.CallVerdict;
import dev.meshmanager.kuma.matching.reach.Connection;
import dev.meshmanager.kuma.matching.reach.Reachability;
import dev.meshmanager.kuma.proxy.Dataplane;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Finds the connections between proxies, and the calls of services, that a stage of a rollout would end. */
final class LostConnections {
    private static final int SHOWN = 5;

    private final String mesh;
    private final SortedSet<Connection> first;
    private final SortedMap<Connection, CallVerdict> firstCalls;

    private LostConnections(String mesh, SortedSet<Connection> first, SortedMap<Connection, CallVerdict> firstCalls) {
        this.mesh = mesh;
        this.first = first;
        this.firstCalls = firstCalls;
    }

    /**
     * Returns one line for each stage that ends connections or calls, with the reasons. What a stage ends is not in the
     * lines of later stages.
     *
     * @param reaction adds the resources that the control plane makes by itself
     */
    static List<String> of(Estate estate, String mesh, List<RolloutStage> stages, UnaryOperator<Estate> reaction) {
        return new LostConnections(mesh, connections(estate, mesh), allowedCalls(estate, mesh))
                .lines(estate, stages, reaction);
    }

    /**
     * Returns one line for each stage after which calls of services fail, in part or all, that were allowed at first.
     */
    static List<String> calls(Estate estate, String mesh, List<RolloutStage> stages) {
        return new LostConnections(mesh, new TreeSet<>(), allowedCalls(estate, mesh))
                .lines(estate, stages, UnaryOperator.identity());
    }

    private List<String> lines(Estate estate, List<RolloutStage> stages, UnaryOperator<Estate> reaction) {
        List<String> lines = new ArrayList<>();
        Estate now = estate;
        for (RolloutStage stage : stages) {
            now = reaction.apply(stage.plan().appliedTo(now));
            if (!addConnections(stage, now, lines)) {
                addCalls(stage, now, lines);
            }
        }
        return lines;
    }

    /** Returns which proxies can call which ones. */
    static SortedSet<Connection> connections(Estate estate, String mesh) {
        return Reachability.of(estate).proxyMatrix(mesh).connections();
    }

    /** Returns the calls that proxies may make, by client, service and port. */
    static SortedMap<Connection, CallVerdict> allowedCalls(Estate estate, String mesh) {
        SortedMap<Connection, CallVerdict> calls = calls(estate, mesh);
        calls.values().removeIf(verdict -> !verdict.isAllowed());
        return calls;
    }

    private static SortedMap<Connection, CallVerdict> calls(Estate estate, String mesh) {
        Reachability reachability = Reachability.of(estate);
        SortedMap<Connection, CallVerdict> calls = new TreeMap<>();
        for (Dataplane client : estate.list(Dataplane.TYPE, mesh)) {
            for (CallVerdict verdict : reachability.calls(mesh, client.name())) {
                calls.put(new Connection(client.name(), verdict.destination(), verdict.port()), verdict);
            }
        }
        return calls;
    }

    private boolean addConnections(RolloutStage stage, Estate now, List<String> lines) {
        SortedSet<Connection> lost = new TreeSet<>(first);
        if (!lost.isEmpty()) {
            lost.removeAll(connections(now, mesh));
        }
        if (lost.isEmpty()) {
            return false;
        }
        first.removeAll(lost);
        SortedMap<Connection, CallVerdict> calls = calls(now, mesh);
        firstCalls
                .keySet()
                .removeIf(call -> calls.containsKey(call) && !calls.get(call).isAllowed());
        lines.add("\"" + stage.title() + "\" would end " + Counted.of(lost.size(), "connection") + ": "
                + joined(lost, connection -> connection + " (" + why(now, calls, connection) + ")"));
        return true;
    }

    private void addCalls(RolloutStage stage, Estate now, List<String> lines) {
        SortedMap<Connection, CallVerdict> broken = calls(now, mesh);
        broken.entrySet()
                .removeIf(call -> !firstCalls.containsKey(call.getKey())
                        || call.getValue().isAllowed());
        if (!broken.isEmpty()) {
            firstCalls.keySet().removeAll(broken.keySet());
            lines.add("\"" + stage.title() + "\" would break " + Counted.of(broken.size(), "call") + " in part: "
                    + joined(
                            broken.entrySet(),
                            call -> call.getKey() + " (" + call.getValue().decidedBy() + ")"));
        }
    }

    private static <T> String joined(Collection<T> lost, Function<T, String> text) {
        return lost.stream().limit(SHOWN).map(text).collect(Collectors.joining(", "))
                + (lost.size() > SHOWN ? " and others" : "");
    }

    private String why(Estate now, SortedMap<Connection, CallVerdict> calls, Connection lost) {
        if (now.find(Dataplane.TYPE, mesh, lost.to()).isPresent()) {
            return Reachability.of(now)
                    .toProxy(mesh, lost.from(), lost.to(), lost.port())
                    .decidedBy()
                    .toString();
        }
        return calls.values().stream()
                .filter(verdict -> verdict.client().equals(lost.from()))
                .flatMap(verdict -> verdict.paths().stream())
                .filter(path -> path.endpoint().equals(lost.to()) && !path.isAllowed())
                .findFirst()
                .map(CallPath::decidedBy)
                .map(String::valueOf)
                .orElse("no outbound leads there any more");
    }
}
