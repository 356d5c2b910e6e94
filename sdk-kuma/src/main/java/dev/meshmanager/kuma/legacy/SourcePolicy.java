package dev.meshmanager.kuma.legacy;

import dev.meshmanager.kuma.common.Selector;
import java.util.List;

/** An older policy that applies to traffic from the proxies that its sources select. */
public interface SourcePolicy {
    /** Returns the tags of the proxies that send the traffic. A proxy matches if it has all tags of one selector. */
    List<Selector> sources();
}
