package dev.meshmanager.kuma.legacy;

import dev.meshmanager.kuma.common.Selector;
import java.util.List;

/** An older policy that applies to traffic from its sources to its destinations. */
public interface ConnectionPolicy {
    /** Returns the tags of the proxies that send the traffic. A proxy matches if it has all tags of one selector. */
    List<Selector> sources();

    /**
     * Returns the tags of the services that receive the traffic. A service matches if it has all tags of one selector.
     */
    List<Selector> destinations();
}
