package dev.meshmanager.kuma.legacy;

import dev.meshmanager.kuma.common.Selector;
import java.util.List;

/** A legacy policy that applies to the traffic of the proxies that its {@code sources} select. */
public interface SourcePolicy {
    /** Returns the selectors of the client proxies. A proxy is selected if it has all tags of any of them. */
    List<Selector> sources();
}
