package dev.meshmanager.kuma.analysis.check;

import dev.meshmanager.core.Model;
import dev.meshmanager.kuma.analysis.mesh.CheckedMesh;
import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import dev.meshmanager.kuma.policy.BackendResourceRef;
import dev.meshmanager.kuma.policy.MeshAccessLog;
import dev.meshmanager.kuma.policy.MeshMetric;
import dev.meshmanager.kuma.policy.MeshOpenTelemetryBackend;
import dev.meshmanager.kuma.policy.MeshTrace;
import dev.meshmanager.kuma.policy.OpenTelemetryCollector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds policies that send data to a collector that does not exist. */
final class CollectorCheck implements Check {
    @Override
    public void check(CheckedMesh mesh, FoundList found) {
        if (!mesh.knows(MeshOpenTelemetryBackend.TYPE)) {
            return;
        }
        List<MeshOpenTelemetryBackend> backends = mesh.list(MeshOpenTelemetryBackend.TYPE);
        mesh.policies().forEach(policy -> collectors(policy)
                .flatMap(collector -> collector.backendRef().stream())
                .map(BackendResourceRef::labels)
                .filter(labels -> backends.stream().noneMatch(backend -> has(backend, labels)))
                .distinct()
                .forEach(labels -> found.add(
                        AnalysisCode.COLLECTOR_NOT_FOUND,
                        policy.policy(),
                        "spec",
                        "there is no "
                                + TargetText.text(
                                        MeshOpenTelemetryBackend.TYPE.name(), Optional.empty(), labels, Map.of()))));
    }

    private static boolean has(MeshOpenTelemetryBackend backend, Map<String, String> labels) {
        return labels.entrySet().stream()
                .allMatch(label -> label.getValue().equals(backend.labels().get(label.getKey()))
                        || label.getKey().equals("kuma.io/display-name")
                                && backend.displayName().equals(label.getValue()));
    }

    private static Stream<? extends OpenTelemetryCollector> collectors(IndexedPolicy policy) {
        return policy.policy().spec().confs().flatMap(CollectorCheck::collectors);
    }

    private static Stream<? extends OpenTelemetryCollector> collectors(Model conf) {
        if (conf instanceof MeshAccessLog.Conf logs) {
            return logs.backends().stream().flatMap(backend -> backend.openTelemetry().stream());
        }
        if (conf instanceof MeshTrace.Conf traces) {
            return traces.backends().stream().flatMap(backend -> backend.openTelemetry().stream());
        }
        return conf instanceof MeshMetric.Conf metrics
                ? metrics.backends().stream().flatMap(backend -> backend.openTelemetry().stream())
                : Stream.empty();
    }
}
