package dev.meshmanager.kuma;

/** Which data plane proxies a list is narrowed to, by whether they are gateways. */
public enum GatewayFilter {
    /** Gateways of either sort. */
    ANY("true"),
    /** Proxies that are no gateways. */
    NONE("false"),
    /** Gateways that the control plane configures. */
    BUILTIN("builtin"),
    /** Gateways that another product configures. */
    DELEGATED("delegated");

    private final String value;

    GatewayFilter(String value) {
        this.value = value;
    }

    /** Returns the text of the query parameter {@code gateway}. */
    public String value() {
        return value;
    }
}
