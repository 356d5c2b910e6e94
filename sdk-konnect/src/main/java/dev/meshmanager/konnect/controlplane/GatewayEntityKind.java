package dev.meshmanager.konnect.controlplane;

import java.util.Locale;

/** A kind of entities of Kong Gateway. */
public enum GatewayEntityKind {
    /** The services behind the gateway. */
    SERVICES,
    /** The routes to services. */
    ROUTES,
    /** The consumers of services. */
    CONSUMERS,
    /** The plugins of services, routes and consumers, and those for all requests. */
    PLUGINS,
    /** The load balancers in front of the addresses of services. */
    UPSTREAMS;

    /** Returns the name in API paths, for example {@code services}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
