package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.OpenEnum;

/** The type of a proxy in the older inspection API. */
public final class ProxyKind extends OpenEnum {
    /** A proxy next to a workload, or a delegated gateway. */
    public static final ProxyKind SIDECAR = of("SidecarDataplane");
    /** A built-in gateway. */
    public static final ProxyKind BUILTIN_GATEWAY = of("MeshGatewayDataplane");

    private ProxyKind(String value) {
        super(value);
    }

    /** Returns the type with this name, known or not. */
    public static ProxyKind of(String value) {
        return new ProxyKind(value);
    }
}
