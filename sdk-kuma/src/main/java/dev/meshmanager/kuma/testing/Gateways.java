package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.internal.Trees;

/** Tells gateways from other data plane proxies. */
final class Gateways {
    private Gateways() {}

    static boolean isGateway(JsonObject dataplane) {
        return Trees.has(dataplane, "networking", "gateway");
    }

    static boolean isBuiltin(JsonObject dataplane) {
        return Trees.text(dataplane, "networking", "gateway", "type").equals("BUILTIN");
    }

    /** Returns whether it is a delegated gateway, which a gateway without a type is too. */
    static boolean isDelegated(JsonObject dataplane) {
        return isGateway(dataplane) && !isBuiltin(dataplane);
    }
}
