package dev.meshmanager.kuma.deploy;

import java.time.Duration;

/** Sets how a control plane configures its proxies (xDS). What is not set has the default of the version. */
public final class Xds extends SettingGroup<Xds> {
    Xds(ControlPlane.Builder controlPlane) {
        super(controlPlane, "");
    }

    /** Sets how often the configuration of a proxy is computed. Default: one second. */
    public Xds refreshInterval(Duration interval) {
        return set("xdsServer.dataplaneConfigurationRefreshInterval", interval);
    }

    /** Sets how often the status of a proxy is stored. Default: ten seconds. */
    public Xds statusInterval(Duration interval) {
        return set("xdsServer.dataplaneStatusFlushInterval", interval);
    }

    /** Sets how long a proxy that refused its configuration waits for the next one. Default: five seconds. */
    public Xds refusalBackoff(Duration backoff) {
        return set("xdsServer.nackBackoff", backoff);
    }

    /** Sets how long a proxy that disconnected stays in the mesh. Default: ten seconds. */
    public Xds deregistrationDelay(Duration delay) {
        return set("xdsServer.dataplaneDeregistrationDelay", delay);
    }

    /** Sets how many matches of policies are kept in memory. Versions before 3.0 keep none. */
    public Xds policyMatchingCache(int matches) {
        return set("xdsServer.policyMatchingCacheSize", matches);
    }

    /** Sends only what changed. Versions from 3.0 on always do. */
    public Xds delta() {
        return set("experimental.deltaXds", true);
    }
}
