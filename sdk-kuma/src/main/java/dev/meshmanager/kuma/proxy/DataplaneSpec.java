package dev.meshmanager.kuma.proxy;

import dev.meshmanager.core.Model;
import dev.meshmanager.kuma.mesh.MetricsBackend;
import java.util.Optional;

/** What a data plane proxy is: the members that {@link Dataplane} and {@link DataplaneOverview} share. */
public interface DataplaneSpec extends Model {
    /** Returns where the proxy listens and what it reaches; the control plane requires it. */
    Optional<Networking> networking();

    /** Returns the metrics that the proxy offers, in place of those of the mesh. */
    Optional<MetricsBackend> metrics();

    /** Returns the health checks of the application that are offered without TLS; deprecated. */
    Optional<Probes> probes();
}
