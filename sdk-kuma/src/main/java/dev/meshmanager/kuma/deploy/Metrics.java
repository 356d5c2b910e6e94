package dev.meshmanager.kuma.deploy;

import java.time.Duration;

/**
 * Sets the metrics of a control plane, its insights about proxies, zones and meshes, and how Prometheus finds proxies.
 */
public final class Metrics extends SettingGroup<Metrics> {
    Metrics(ControlPlane.Builder controlPlane) {
        super(controlPlane, "");
    }

    /** Sets how many connections of a data plane proxy its insight keeps. Default: 2. */
    public Metrics dataplaneSubscriptions(int connections) {
        return set("metrics.dataplane.subscriptionLimit", connections);
    }

    /** Sets after which silence a data plane proxy counts as offline. Default: five minutes. */
    public Metrics dataplaneIdleTimeout(Duration timeout) {
        return set("metrics.dataplane.idleTimeout", timeout);
    }

    /** Sets how many connections of a zone its insight keeps. Default: 10. */
    public Metrics zoneSubscriptions(int connections) {
        return set("metrics.zone.subscriptionLimit", connections);
    }

    /** Sets after which silence a zone counts as offline. Default: five minutes. */
    public Metrics zoneIdleTimeout(Duration timeout) {
        return set("metrics.zone.idleTimeout", timeout);
    }

    /** Keeps only the times of connections of a zone that have ended. */
    public Metrics compactZoneSubscriptions() {
        return set("metrics.zone.compactFinishedSubscriptions", true);
    }

    /**
     * Sets how often the insights of meshes and services are computed.
     *
     * @param minimum the shortest time between two computations; default: one second
     * @param full the time after which they are computed without a change; default: 20 seconds
     */
    public Metrics meshInsights(Duration minimum, Duration full) {
        return set("metrics.mesh.minResyncInterval", minimum).set("metrics.mesh.fullResyncInterval", full);
    }

    /** Does not count the resources of each kind in the metrics of the control plane. */
    public Metrics withoutResourceCounts() {
        return set("metrics.controlPlane.reportResourcesCount", false);
    }

    /** Sends no metrics of the control plane to {@code OTEL_EXPORTER_OTLP_ENDPOINT}. Versions before 2.14 never do. */
    public Metrics withoutOpenTelemetry() {
        return set("metrics.openTelemetry.enabled", false);
    }

    /** Sets the port where Prometheus asks for the proxies of meshes (MADS). Default: 5676. */
    public Metrics prometheusDiscoveryPort(int port) {
        return set("monitoringAssignmentServer.port", port);
    }

    /** Does not serve the proxies of meshes to Prometheus. Versions before 2.14 always do. */
    public Metrics withoutPrometheusDiscovery() {
        return set("monitoringAssignmentServer.enabled", false);
    }
}
