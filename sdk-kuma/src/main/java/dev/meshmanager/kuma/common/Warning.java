package dev.meshmanager.kuma.common;

/**
 * A problem that the Kuma GUI or the dashboard warns about. Immutable.
 *
 * @param kind the kind of problem
 * @param message the problem in one sentence, with names and values from the control plane
 */
public record Warning(Kind kind, String message) {
    /** Returns the key and the message. */
    @Override
    public String toString() {
        return kind.key() + ": " + message;
    }

    /** The kind of a warning. New versions of the SDK add constants when the GUI gets new warnings. */
    public enum Kind {
        /** The control plane does not support the version of the proxy. */
        PROXY_NOT_SUPPORTED("dp-cp-incompatible"),
        /** The proxy does not support the version of its Envoy. */
        ENVOY_NOT_SUPPORTED("envoy-dp-incompatible"),
        /**
         * The control plane of the zone does not support the version of the proxy. Reported by the global control
         * plane.
         */
        PROXY_NOT_SUPPORTED_BY_ZONE("dp-zone-cp-incompatible"),
        /** The certificate expires within six hours. */
        CERTIFICATE_EXPIRES_SOON("certificate-expires-soon"),
        /** The certificate has expired. */
        CERTIFICATE_EXPIRED("certificate-expired"),
        /** The proxy has no certificate. */
        NO_MTLS("no-mtls"),
        /** The proxy does not use transparent proxying. For information only. */
        NO_TRANSPARENT_PROXYING("networking-transparent-proxying"),
        /** No inbound of the proxy is ready. */
        PROXY_OFFLINE("dataplane-offline"),
        /** The proxy is not connected to a control plane. */
        PROXY_DISCONNECTED("dataplane-disconnected-cp"),
        /** An inbound or a listener of the proxy is not ready. */
        INBOUND_NOT_READY("unhealthy_inbound"),
        /** A cluster of the proxy holds back traffic: a circuit breaker is open, or hosts are ejected. */
        ABNORMAL_TRAFFIC("abnormal-traffic-stats"),
        /** The statistics of the proxy cannot be read. */
        STATISTICS_UNREADABLE("stats-not-enhanced"),
        /**
         * The proxy sends traffic to other services but does not list them as reachable, so that it is configured for
         * all services.
         */
        RECOMMEND_REACHABLE("recommend-reachable"),
        /** The control plane, or the control plane of the zone, keeps its resources in memory only. */
        STORE_IN_MEMORY("store-memory"),
        /** The global control plane does not support the version of the zone. */
        ZONE_NOT_SUPPORTED("global-cp-incompatible"),
        /** The zone rejected resources of the global control plane. */
        ZONE_REJECTED_RESOURCES("global-nack-response"),
        /** The zone is older than the global control plane. */
        ZONE_OUTDATED("zone-outdated"),
        /** The zone is not connected; the GUI shows it as a status. */
        ZONE_OFFLINE("zone-offline"),
        /** The zone ingress or zone egress is not connected; the GUI shows it as a status. */
        ZONE_PROXY_OFFLINE("zone-proxy-offline"),
        /** The mesh has neither an enabled certificate authority nor a {@code MeshIdentity}. */
        MESH_WITHOUT_MTLS("mtls-warning"),
        /** The mesh has mTLS but no policy that permits traffic. */
        MESH_WITHOUT_PERMISSIONS("mtp-warning"),
        /** The policy selects no proxy of its mesh. The GUI does not have this warning. */
        SELECTS_NOTHING("selects-nothing"),
        /**
         * The resource uses a deprecated field. The control plane returns this warning when the resource is applied.
         */
        DEPRECATED("deprecated"),
        /** The mesh does not use {@code MeshService}s. For information only. */
        MESH_SERVICES_DISABLED("mesh-service-activation");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** Returns the key of the warning in the GUI, for example {@code dp-cp-incompatible}. */
        public String key() {
            return key;
        }

        /** Returns whether the warning is for information only and nothing is wrong. */
        public boolean isInformation() {
            return this == NO_TRANSPARENT_PROXYING || this == MESH_SERVICES_DISABLED;
        }
    }
}
