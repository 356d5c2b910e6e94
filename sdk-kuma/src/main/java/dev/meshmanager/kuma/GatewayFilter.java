package dev.meshmanager.kuma;

/** A filter of data plane proxies by whether they are gateways. */
public enum GatewayFilter {
    /** Built-in and delegated gateways. */
    ANY("true"),
    /** Proxies that are not gateways. */
    NONE("false"),
    /**
     * Built-in gateways: the control plane configures them. Control planes of 3.0, which have none, respond with 400.
     */
    BUILTIN("builtin"),
    /** Delegated gateways: another product configures them. */
    DELEGATED("delegated");

    private final String value;

    GatewayFilter(String value) {
        this.value = value;
    }

    /** Returns the value of the query parameter {@code gateway}. */
    public String value() {
        return value;
    }
}
