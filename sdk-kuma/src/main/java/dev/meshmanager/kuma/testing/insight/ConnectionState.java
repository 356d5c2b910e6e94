package dev.meshmanager.kuma.testing.insight;

import java.time.Duration;
import java.util.Optional;

/**
 * How a proxy or the control plane of a zone is connected.
 *
 * @param version the version of {@code kuma-dp}, or of the zone's control plane
 * @param envoyVersion the version of Envoy; ignored for zones
 * @param isCompatible whether the control plane supports the version
 * @param age how long ago it connected
 * @param certificate the certificate for mTLS, or empty if the proxy has none
 */
public record ConnectionState(
        String version, String envoyVersion, boolean isCompatible, Duration age, Optional<Certificate> certificate) {
    /**
     * A certificate for mTLS.
     *
     * @param backend the backend of the mesh that issued it
     * @param age how long ago it was issued
     * @param lifetime how long it is valid in all
     */
    public record Certificate(String backend, Duration age, Duration lifetime) {}
}
