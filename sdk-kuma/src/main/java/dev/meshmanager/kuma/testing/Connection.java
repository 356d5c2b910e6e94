package dev.meshmanager.kuma.testing;

import dev.meshmanager.kuma.testing.insight.ConnectionState;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The connection of a proxy or a zone; see {@link FakeControlPlane#connect}. By default, its version is that of the
 * control plane, and the other values are those of a recorded deployment of Kuma 2.14.3. Not thread-safe.
 *
 * <pre>{@code
 * controlPlane.connect(dataplane, c -> c.since(Duration.ofHours(1)).version("2.13.0").unsupported());
 * }</pre>
 */
public final class Connection {
    private String version;
    private String envoyVersion = "1.37.0";
    private boolean compatible = true;
    private Duration age = Duration.ZERO;
    private Optional<ConnectionState.Certificate> certificate = Optional.empty();

    Connection(String version) {
        this.version = version;
    }

    /** Sets the version of {@code kuma-dp}, or of the zone's control plane. */
    public Connection version(String version) {
        this.version = Objects.requireNonNull(version, "version");
        return this;
    }

    /** Sets the version of Envoy; ignored for zones. */
    public Connection envoyVersion(String version) {
        this.envoyVersion = Objects.requireNonNull(version, "version");
        return this;
    }

    /** Makes the control plane report the version as unsupported. */
    public Connection unsupported() {
        this.compatible = false;
        return this;
    }

    /** Sets how long the connection has existed. Default: it starts now. */
    public Connection since(Duration age) {
        this.age = Objects.requireNonNull(age, "age");
        return this;
    }

    /**
     * Sets an mTLS certificate of the proxy. Default: no certificate. If {@code lifetime} is shorter than {@code age},
     * the certificate has expired.
     *
     * @param backend the name of the mesh's backend that issued it, or since 3.0 the KRI of the {@code MeshIdentity}
     * @param age the time since it was issued
     * @param lifetime the time for which it is valid, from its issue
     */
    public Connection certificate(String backend, Duration age, Duration lifetime) {
        this.certificate = Optional.of(new ConnectionState.Certificate(backend, age, lifetime));
        return this;
    }

    ConnectionState state() {
        return new ConnectionState(version, envoyVersion, compatible, age, certificate);
    }
}
