package dev.meshmanager.kuma.legacy;

import dev.meshmanager.kuma.common.Selector;
import java.util.List;

/** An older policy that configures the proxies that its selectors select. */
public interface DataplanePolicy {
    /** Returns the tags of the proxies. A proxy matches if it has all tags of one selector. */
    List<Selector> selectors();
}
