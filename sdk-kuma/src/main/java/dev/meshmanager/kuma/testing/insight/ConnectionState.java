package dev.meshmanager.kuma.testing.insight;

import java.time.Duration;
import java.util.Optional;

/**
 * The state of the connection of a proxy or a zone.
 *
 * @param version the version of {@code kuma-dp}, or of the zone's control plane
 * @param envoyVersion the version of Envoy; ignored for zones
 * @param isCompatible whether the control plane supports the version
 * @param age the time since the connection started
 * @param certificate the mTLS certificate; empty if the proxy has none
 */
public record ConnectionState(
        String version, String envoyVersion, boolean isCompatible, Duration age, Optional<Certificate> certificate) {
    /**
     * An mTLS certificate.
     *
     * @param backend the name of the mesh's backend that issued it
     * @param age the time since it was issued
     * @param lifetime the time for which it is valid, from its issue
     */
    public record Certificate(String backend, Duration age, Duration lifetime) {}
}
