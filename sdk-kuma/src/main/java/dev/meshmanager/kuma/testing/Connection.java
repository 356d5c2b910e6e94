package dev.meshmanager.kuma.testing;

import dev.meshmanager.kuma.testing.insight.ConnectionState;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How a proxy or the control plane of a zone is connected; see {@link FakeControlPlane#connect}. What is not set is as
 * the recorded deployment of Kuma 2.14.3 had it. Not thread-safe.
 */
public final class Connection {
    private String version = "2.14.3";
    private String envoyVersion = "1.37.0";
    private boolean compatible = true;
    private Duration age = Duration.ZERO;
    private Optional<ConnectionState.Certificate> certificate = Optional.empty();

    Connection() {}

    /** Sets the version of {@code kuma-dp}, or of the zone's control plane. */
    public Connection version(String version) {
        this.version = Objects.requireNonNull(version, "version");
        return this;
    }

    /** Sets the version of Envoy; zones have none. */
    public Connection envoyVersion(String version) {
        this.envoyVersion = Objects.requireNonNull(version, "version");
        return this;
    }

    /** Says that the control plane, or the global one, does not support the version. */
    public Connection unsupported() {
        this.compatible = false;
        return this;
    }

    /** Sets since when it has been connected; by default since now. */
    public Connection since(Duration age) {
        this.age = Objects.requireNonNull(age, "age");
        return this;
    }

    /**
     * Gives the proxy a certificate for mTLS.
     *
     * @param backend the backend of the mesh that issued it
     * @param age how long ago it was issued
     * @param lifetime how long it is valid in all; shorter than the age, it has expired
     */
    public Connection certificate(String backend, Duration age, Duration lifetime) {
        this.certificate = Optional.of(new ConnectionState.Certificate(backend, age, lifetime));
        return this;
    }

    ConnectionState state() {
        return new ConnectionState(version, envoyVersion, compatible, age, certificate);
    }
}
