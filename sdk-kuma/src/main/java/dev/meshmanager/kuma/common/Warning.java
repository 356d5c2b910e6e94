package dev.meshmanager.kuma.common;

import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.finding.FindingCode;
import dev.meshmanager.kuma.finding.FindingSubject;
import dev.meshmanager.kuma.finding.Severity;

/**
 * A problem that the Kuma GUI or the dashboard warns about. Immutable.
 *
 * @param kind the kind of problem
 * @param message the problem in one sentence, with names and values from the control plane
 */
public record Warning(Kind kind, String message) {
    /** Leaves secrets out of the message, and escapes characters that a terminal acts on. */
    public Warning {
        message = VisibleText.cleanMessage(message);
    }

    /** Returns the warning as a finding about a subject. */
    public Finding about(FindingSubject subject) {
        return Finding.of(kind, subject, message);
    }

    /** Returns the key and the message. */
    @Override
    public String toString() {
        return kind.key() + ": " + message;
    }

    /**
     * The kind of a warning, which is the code of the findings of a dashboard. New versions of the SDK add constants
     * when the GUI gets new warnings.
     */
    public enum Kind implements FindingCode {
        /** The control plane does not support the version of the proxy. */
        PROXY_NOT_SUPPORTED(
                "dp-cp-incompatible",
                Severity.ERROR,
                "the control plane does not support the version of the proxy",
                "update kuma-dp to the version of the control plane"),
        /** The proxy does not support the version of its Envoy. */
        ENVOY_NOT_SUPPORTED(
                "envoy-dp-incompatible",
                Severity.WARNING,
                "the proxy does not support the version of its Envoy",
                "use the Envoy of the version of kuma-dp"),
        /**
         * The control plane of the zone does not support the version of the proxy. Reported by the global control
         * plane.
         */
        PROXY_NOT_SUPPORTED_BY_ZONE(
                "dp-zone-cp-incompatible",
                Severity.WARNING,
                "the control plane of the zone does not support the version of the proxy",
                "update kuma-dp to the version of the control plane of its zone"),
        /** The certificate expires within six hours. */
        CERTIFICATE_EXPIRES_SOON(
                "certificate-expires-soon",
                Severity.WARNING,
                "the certificate expires within six hours",
                "check that the proxy is connected and that its backend can issue certificates"),
        /** The certificate has expired. */
        CERTIFICATE_EXPIRED(
                "certificate-expired",
                Severity.ERROR,
                "the certificate has expired",
                "check that the proxy is connected and that its backend can issue certificates"),
        /** The proxy has no certificate. */
        NO_MTLS(
                "no-mtls",
                Severity.WARNING,
                "the proxy has no certificate",
                "check that the proxy is connected and that a MeshIdentity or the mesh gives it a certificate"),
        /** The proxy does not use transparent proxying. For information only. */
        NO_TRANSPARENT_PROXYING(
                "networking-transparent-proxying", Severity.INFO, "the proxy does not use transparent proxying", ""),
        /** No inbound of the proxy is ready. */
        PROXY_OFFLINE(
                "dataplane-offline",
                Severity.WARNING,
                "no inbound of the proxy is ready",
                "check the application and its health checks"),
        /** The proxy is not connected to a control plane. */
        PROXY_DISCONNECTED(
                "dataplane-disconnected-cp",
                Severity.WARNING,
                "the proxy is not connected to a control plane",
                "check kuma-dp and its way to the control plane"),
        /** An inbound or a listener of the proxy is not ready. */
        INBOUND_NOT_READY(
                "unhealthy_inbound",
                Severity.WARNING,
                "an inbound or a listener of the proxy is not ready",
                "check the application and its health checks"),
        /** A cluster of the proxy holds back traffic: a circuit breaker is open, or hosts are ejected. */
        ABNORMAL_TRAFFIC(
                "abnormal-traffic-stats",
                Severity.WARNING,
                "a cluster of the proxy holds back traffic: a circuit breaker is open, or hosts are ejected",
                "check the hosts of the cluster"),
        /** The statistics of the proxy cannot be read. */
        STATISTICS_UNREADABLE(
                "stats-not-enhanced",
                Severity.INFO,
                "the statistics of the proxy cannot be read",
                "give the caller the right to view statistics"),
        /**
         * The proxy sends traffic to other services but does not list them as reachable, so that it is configured for
         * all services.
         */
        RECOMMEND_REACHABLE(
                "recommend-reachable",
                Severity.INFO,
                "the proxy sends traffic to other services but does not list them as reachable, so that it is configured for all services",
                "list the services that the proxy needs in reachableBackends"),
        /** The control plane, or the control plane of the zone, keeps its resources in memory only. */
        STORE_IN_MEMORY(
                "store-memory",
                Severity.WARNING,
                "the control plane, or the control plane of the zone, keeps its resources in memory only",
                "use PostgreSQL or Kubernetes"),
        /** The global control plane does not support the version of the zone. */
        ZONE_NOT_SUPPORTED(
                "global-cp-incompatible",
                Severity.ERROR,
                "the global control plane does not support the version of the zone",
                "update the control plane of the zone"),
        /** The zone rejected resources of the global control plane. */
        ZONE_REJECTED_RESOURCES(
                "global-nack-response",
                Severity.ERROR,
                "the zone rejected resources of the global control plane",
                "look for the reason in the log of the control plane of the zone"),
        /** The zone is older than the global control plane. */
        ZONE_OUTDATED(
                "zone-outdated",
                Severity.WARNING,
                "the zone is older than the global control plane",
                "update the control plane of the zone"),
        /** The zone is not connected; the GUI shows it as a status. */
        ZONE_OFFLINE(
                "zone-offline",
                Severity.ERROR,
                "the zone is not connected",
                "check the control plane of the zone and its KDS address"),
        /** The zone ingress or zone egress is not connected; the GUI shows it as a status. */
        ZONE_PROXY_OFFLINE(
                "zone-proxy-offline",
                Severity.ERROR,
                "the zone ingress or zone egress is not connected",
                "check kuma-dp of the zone proxy"),
        /** The mesh has neither an enabled certificate authority nor a {@code MeshIdentity}. */
        MESH_WITHOUT_MTLS(
                "mtls-warning",
                Severity.WARNING,
                "the mesh has neither an enabled certificate authority nor a MeshIdentity",
                "set a backend of mTLS or a MeshIdentity"),
        /** The mesh has mTLS but no policy that permits traffic. */
        MESH_WITHOUT_PERMISSIONS(
                "mtp-warning",
                Severity.WARNING,
                "the mesh has mTLS but no policy that permits traffic",
                "create a MeshTrafficPermission"),
        /** The policy selects no proxy of its mesh. The GUI does not have this warning. */
        SELECTS_NOTHING(
                "selects-nothing",
                Severity.WARNING,
                "the policy selects no proxy of its mesh",
                "correct the targetRef, or delete the policy"),
        /**
         * The resource uses a deprecated field. The control plane returns this warning when the resource is applied.
         */
        DEPRECATED("deprecated", Severity.INFO, "the resource uses a deprecated field", "use the successor"),
        /** The mesh does not use {@code MeshService}s. For information only. */
        MESH_SERVICES_DISABLED(
                "mesh-service-activation",
                Severity.INFO,
                "the mesh does not use MeshServices",
                "set the mode of mesh services");

        private final String key;
        private final Severity severity;
        private final String summary;
        private final String fix;

        Kind(String key, Severity severity, String summary, String fix) {
            this.key = key;
            this.severity = severity;
            this.summary = summary;
            this.fix = fix;
        }

        /** Returns the key of the warning in the GUI, for example {@code dp-cp-incompatible}. */
        public String key() {
            return key;
        }

        @Override
        public Severity severity() {
            return severity;
        }

        @Override
        public String summary() {
            return summary;
        }

        @Override
        public String fix() {
            return fix;
        }

        /** Returns whether the warning is for information only and nothing is wrong. */
        public boolean isInformation() {
            return this == NO_TRANSPARENT_PROXYING || this == MESH_SERVICES_DISABLED;
        }
    }
}
