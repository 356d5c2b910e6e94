package dev.meshmanager.kuma.testing.store;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.internal.Trees;
import java.util.Map;
import java.util.stream.Stream;

/** Tells gateways from other data plane proxies. */
public final class Gateways {
    private Gateways() {}

    public static boolean isGateway(JsonObject dataplane) {
        return Trees.has(dataplane, "networking", "gateway");
    }

    /** Returns the tags of each inbound, and the tags of the gateway if the proxy is one. */
    public static Stream<Map<String, String>> tagSets(JsonObject dataplane) {
        Stream<Map<String, String>> inbounds = Trees.objects(dataplane, "networking", "inbound").stream()
                .map(inbound -> Trees.strings(inbound, "tags"));
        return isGateway(dataplane)
                ? Stream.concat(inbounds, Stream.of(Trees.strings(dataplane, "networking", "gateway", "tags")))
                : inbounds;
    }

    public static boolean isBuiltin(JsonObject dataplane) {
        return Trees.text(dataplane, "networking", "gateway", "type").equals("BUILTIN");
    }

    /** Returns whether the proxy is a delegated gateway. A gateway without a type is delegated. */
    public static boolean isDelegated(JsonObject dataplane) {
        return isGateway(dataplane) && !isBuiltin(dataplane);
    }
}
