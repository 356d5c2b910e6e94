package dev.meshmanager.kuma.analysis.check;

import dev.meshmanager.kuma.analysis.mesh.CallConf;
import dev.meshmanager.kuma.analysis.mesh.CheckedMesh;
import dev.meshmanager.kuma.analysis.mesh.ProxyGroup;
import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.finding.Severity;
import dev.meshmanager.kuma.internal.ControlPlaneDefaults;
import dev.meshmanager.kuma.matching.Setting;
import dev.meshmanager.kuma.matching.model.Identity;
import dev.meshmanager.kuma.policy.MeshRetry;
import dev.meshmanager.kuma.policy.MeshTimeout;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares the timeouts of tries with those of requests, for each outbound. */
final class TryTimeoutCheck implements Check {
    @Override
    public void check(CheckedMesh mesh, FoundList found) {
        Set<List<Object>> judged = new HashSet<>();
        Set<List<Object>> reported = new HashSet<>();
        for (ProxyGroup group : mesh.groups()) {
            List<Object> policies = List.of(
                    mesh.rules(MeshRetry.TYPE, group).policies(),
                    mesh.rules(MeshTimeout.TYPE, group).policies());
            if (judged.add(policies)) {
                destinations(mesh, group).forEach(to -> judge(CallConf.of(mesh, group, to), reported, found));
            }
        }
    }

    /** Returns the destinations that policies name, and the mesh for all others. */
    private static Set<Identity> destinations(CheckedMesh mesh, ProxyGroup group) {
        Set<Identity> destinations = new LinkedHashSet<>();
        destinations.add(Identity.of(mesh.model().mesh()));
        for (var kind : List.of(MeshRetry.TYPE, MeshTimeout.TYPE)) {
            mesh.rules(kind, group)
                    .destinationRules()
                    .all()
                    .forEach(rule ->
                            destinations.add(rule.destination().identity().withSection(rule.section())));
        }
        return destinations;
    }

    private static void judge(CallConf call, Set<List<Object>> reported, FoundList found) {
        Optional<Duration> request = call.requestTimeout();
        Optional<Duration> perTry = call.perTryTimeout();
        Optional<Setting.Source> retry = call.perTrySource();
        Optional<Setting.Source> timeout = call.requestSource();
        if (request.isEmpty() || perTry.isEmpty() || retry.isEmpty() || timeout.isEmpty()) {
            return;
        }
        long tries = call.tries();
        boolean isBeyond = perTry.get().compareTo(request.get()) >= 0;
        boolean isLonger = perTry.get().multipliedBy(tries).compareTo(request.get()) > 0;
        if (!isLonger || tries < 2 || !reported.add(List.of(retry.get(), timeout.get()))) {
            return;
        }
        AnalysisCode code = isBeyond ? AnalysisCode.TRY_TIMEOUT_BEYOND_REQUEST : AnalysisCode.RETRIES_BEYOND_REQUEST;
        boolean isDefault = ControlPlaneDefaults.includes(retry.get().policy());
        String message = isBeyond
                ? "the perTryTimeout " + Seconds.of(perTry.get()) + " is not shorter than the requestTimeout "
                        + Seconds.of(request.get())
                : tries + " tries of " + Seconds.of(perTry.get()) + " each take longer than the requestTimeout "
                        + Seconds.of(request.get());
        found.add(
                code,
                isDefault ? Severity.INFO : code.severity(),
                retry.get().policy(),
                retry.get().path(),
                message + " of MeshTimeout " + timeout.get().policy().displayName());
    }
}
