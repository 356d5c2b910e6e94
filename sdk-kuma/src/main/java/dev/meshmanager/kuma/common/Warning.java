package dev.meshmanager.kuma.common;

import dev.meshmanager.core.text.VisibleText;

/**
 * Something that needs attention, as the Kuma GUI or the dashboard warns of it.
 *
 * @param kind what it is
 * @param message what is wrong, in one sentence, with names and values from the control plane
 */
public record Warning(Kind kind, String message) {
    /** Leaves secrets out of the message, and escapes characters that a terminal acts on. */
    public Warning {
        message = VisibleText.cleanMessage(message);
    }

    /** Returns the key and the message. */
    @Override
    public String toString() {
        return kind.key() + ": " + message;
    }

    /** What a warning is about. The SDK adds constants as the GUI gets new warnings. */
    public enum Kind {
        /** The proxy is not supported by the control plane. */
        PROXY_NOT_SUPPORTED("dp-cp-incompatible"),
        /** Envoy is not supported by its proxy. */
        ENVOY_NOT_SUPPORTED("envoy-dp-incompatible"),
        /** The proxy is not supported by the control plane of its zone, as seen from the global one. */
        PROXY_NOT_SUPPORTED_BY_ZONE("dp-zone-cp-incompatible"),
        /** The certificate expires within six hours. */
        CERTIFICATE_EXPIRES_SOON("certificate-expires-soon"),
        /** The certificate has expired. */
        CERTIFICATE_EXPIRED("certificate-expired"),
        /** The proxy has no certificate. */
        NO_MTLS("no-mtls"),
        /** Traffic does not go through the proxy by itself; only for information. */
        NO_TRANSPARENT_PROXYING("networking-transparent-proxying"),
        /** No inbound of the proxy is ready. */
        PROXY_OFFLINE("dataplane-offline"),
        /** The proxy is not connected to a control plane. */
        PROXY_DISCONNECTED("dataplane-disconnected-cp"),
        /** An inbound or a listener of the proxy is not ready. */
        INBOUND_NOT_READY("unhealthy_inbound"),
        /** A cluster of the proxy keeps traffic back: a circuit breaker is open, or hosts are ejected. */
        ABNORMAL_TRAFFIC("abnormal-traffic-stats"),
        /** The statistics of the proxy cannot be read. */
        STATISTICS_UNREADABLE("stats-not-enhanced"),
        /** The proxy sends to other services: it should be told which, so that it is configured for no others. */
        RECOMMEND_REACHABLE("recommend-reachable"),
        /** The control plane, or that of the zone, keeps its resources in memory only. */
        STORE_IN_MEMORY("store-memory"),
        /** The zone is not supported by the global control plane. */
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
        /** The mesh has mTLS and nothing that permits traffic. */
        MESH_WITHOUT_PERMISSIONS("mtp-warning"),
        /** The policy selects no proxy of its mesh; the GUI has no word for it. */
        SELECTS_NOTHING("selects-nothing"),
        /** A field in use is deprecated; the control plane says so when the resource is applied. */
        DEPRECATED("deprecated"),
        /** The mesh does not use {@code MeshService}s; only for information. */
        MESH_SERVICES_DISABLED("mesh-service-activation");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** Returns the name that the GUI has for it, as in {@code dp-cp-incompatible}. */
        public String key() {
            return key;
        }

        /** Returns whether nothing is wrong: it is for information only. */
        public boolean isInformation() {
            return this == NO_TRANSPARENT_PROXYING || this == MESH_SERVICES_DISABLED;
        }
    }
}
