package dev.meshmanager.kuma.proxy;

import dev.meshmanager.core.Model;
import dev.meshmanager.kuma.mesh.MetricsBackend;
import java.util.Optional;

/** The configuration of a data plane proxy. {@link Dataplane} and {@link DataplaneOverview} share these members. */
public interface DataplaneSpec extends Model {
    /** Returns the addresses, inbounds and outbounds of the proxy. The control plane requires it. */
    Optional<Networking> networking();

    /** Returns the metrics settings of the proxy. They override those of the mesh. */
    Optional<MetricsBackend> metrics();

    /** Returns the health checks that the proxy publishes without TLS. Deprecated. */
    Optional<Probes> probes();
}
