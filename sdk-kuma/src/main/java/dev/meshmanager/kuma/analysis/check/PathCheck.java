package dev.meshmanager.kuma.analysis.check;

import dev.meshmanager.kuma.analysis.mesh.CallGraph;
import dev.meshmanager.kuma.analysis.mesh.CallGraph.Call;
import dev.meshmanager.kuma.analysis.mesh.CheckedMesh;
import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.finding.Severity;
import dev.meshmanager.kuma.internal.ControlPlaneDefaults;
import dev.meshmanager.kuma.matching.Setting;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Follows requests over several services: retries multiply, and timeouts should become shorter. */
final class PathCheck implements Check {
    private static final int MOST_CALLS = 3;
    private static final long MANY_REQUESTS = 20;

    @Override
    public void check(CheckedMesh mesh, FoundList found) {
        CallGraph graph = CallGraph.of(mesh);
        checkTimeouts(graph, found);
        List<Call> worst = worstPath(graph);
        if (worst.size() > 1 && requests(worst) >= MANY_REQUESTS) {
            reportRetries(worst, found);
        }
    }

    private static void checkTimeouts(CallGraph graph, FoundList found) {
        Set<List<Object>> reported = new HashSet<>();
        for (Call first : graph.calls()) {
            for (Call next : graph.callsBehind(first)) {
                Optional<Duration> outer = first.conf().requestTimeout();
                Optional<Duration> inner = next.conf().requestTimeout();
                Optional<Setting.Source> outerSource = first.conf().requestSource();
                Optional<Setting.Source> innerSource = next.conf().requestSource();
                boolean isShorter = outer.isPresent()
                        && inner.isPresent()
                        && outer.get().compareTo(inner.get()) < 0
                        && outerSource.isPresent()
                        && innerSource.isPresent();
                if (isShorter && reported.add(List.of(outerSource.get(), innerSource.get()))) {
                    found.add(
                            AnalysisCode.TIMEOUT_SHRINKS_DOWNSTREAM,
                            outerSource.get().policy(),
                            outerSource.get().path(),
                            first.client() + " waits " + Seconds.of(outer.get()) + " for " + first.service()
                                    + ", which waits "
                                    + Seconds.of(inner.get()) + " for " + next.service() + " by MeshTimeout "
                                    + innerSource.get().policy().displayName());
                }
            }
        }
    }

    private static List<Call> worstPath(CallGraph graph) {
        List<Call> worst = new ArrayList<>();
        for (Call first : graph.calls()) {
            if (first.conf().tries() > 1) {
                Deque<Call> path = new ArrayDeque<>(List.of(first));
                extend(graph, path, worst);
            }
        }
        return worst;
    }

    private static void extend(CallGraph graph, Deque<Call> path, List<Call> worst) {
        if (requests(path) > requests(worst)) {
            worst.clear();
            worst.addAll(path);
        }
        if (path.size() < MOST_CALLS) {
            for (Call next : graph.callsBehind(path.getLast())) {
                // A path that comes back to one of its proxies is no path of one request.
                boolean isNew = path.stream()
                        .noneMatch(call -> graph.providers(next).contains(call.group())
                                || call.service().equals(next.service()));
                if (next.conf().tries() > 1 && isNew) {
                    path.addLast(next);
                    extend(graph, path, worst);
                    path.removeLast();
                }
            }
        }
    }

    private static long requests(Iterable<Call> path) {
        long requests = 1;
        for (Call call : path) {
            requests *= call.conf().tries();
        }
        return requests;
    }

    private static void reportRetries(List<Call> path, FoundList found) {
        Optional<Setting.Source> most = path.stream()
                .sorted(Comparator.comparingLong((Call call) -> call.conf().tries())
                        .reversed())
                .flatMap(call -> call.conf().retriesSource().stream())
                .findFirst();
        boolean isDefault = path.stream()
                .flatMap(call -> call.conf().retriesSource().stream())
                .allMatch(source -> ControlPlaneDefaults.includes(source.policy()));
        String places = path.get(0).client()
                + path.stream()
                        .map(call ->
                                " -> " + call.service() + " (" + call.conf().tries() + " tries)")
                        .collect(Collectors.joining());
        most.ifPresent(source -> found.add(
                AnalysisCode.RETRY_AMPLIFICATION,
                isDefault ? Severity.INFO : AnalysisCode.RETRY_AMPLIFICATION.severity(),
                source.policy(),
                source.path(),
                "one request may become " + requests(path) + " requests: " + places));
    }
}
