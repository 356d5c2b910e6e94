package dev.meshmanager.kuma.policy.target;

import dev.meshmanager.core.OpenEnum;

/** The sort of data plane proxies that a {@link TargetRef} is narrowed to. */
public final class ProxyType extends OpenEnum {
    /** Proxies beside a workload. */
    public static final ProxyType SIDECAR = of("Sidecar");
    /** Gateways, built-in and delegated. */
    public static final ProxyType GATEWAY = of("Gateway");

    private ProxyType(String value) {
        super(value);
    }

    /** Returns the type of this name, known or not. */
    public static ProxyType of(String value) {
        return new ProxyType(value);
    }
}
