package dev.meshmanager.kuma.matching.older;

import dev.meshmanager.kuma.internal.Tags;
import dev.meshmanager.kuma.proxy.Outbound;
import java.util.List;
import java.util.Map;

/**
 * An outbound for traffic that is selected by tags.
 *
 * @param names the host names of the address
 */
public record OlderOutbound(String host, int port, Map<String, String> tags, List<String> names) {
    static OlderOutbound of(Outbound outbound) {
        String host = outbound.address().filter(text -> !text.isEmpty()).orElse("127.0.0.1");
        return new OlderOutbound(host, outbound.port().orElse(0), outbound.tags(), List.of());
    }

    /** Returns the service; empty text if there is none. */
    public String service() {
        return tags.getOrDefault(Tags.SERVICE, "");
    }

    /** Returns the address on which the proxy listens for the traffic. */
    public String address() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
