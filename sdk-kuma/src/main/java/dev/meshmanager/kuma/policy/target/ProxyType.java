package dev.meshmanager.kuma.policy.target;

import dev.meshmanager.core.OpenEnum;

/** A type of data plane proxies. */
public final class ProxyType extends OpenEnum {
    /** The proxy of a workload. */
    public static final ProxyType SIDECAR = of("Sidecar");
    /** A gateway, built-in or delegated. */
    public static final ProxyType GATEWAY = of("Gateway");

    private ProxyType(String value) {
        super(value);
    }

    /** Returns the type with this name. Unknown names are accepted. */
    public static ProxyType of(String value) {
        return new ProxyType(value);
    }
}
