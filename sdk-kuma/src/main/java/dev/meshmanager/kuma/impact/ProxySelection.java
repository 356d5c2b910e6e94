package dev.meshmanager.kuma.impact;

import dev.meshmanager.kuma.matching.model.Identity;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import java.util.List;
import java.util.Set;

/**
 * What the configuration of a proxy follows from: proxies for which it is equal have the same one.
 *
 * @param policies the policies of one kind that select the proxy
 * @param routes the routes of the proxy that policies of the kind may configure
 * @param outbounds what the proxy can reach
 */
record ProxySelection(List<Selected> policies, Set<Identity> routes, Set<Identity> outbounds) {
    /**
     * A policy and the parts of the proxy that it selects.
     *
     * @param sections the names or ports of inbounds and listeners
     */
    record Selected(IndexedPolicy policy, List<String> sections) {}

    /** Leaves out the outbounds, which are many, and the same for most proxies. */
    @Override
    public int hashCode() {
        return policies.hashCode();
    }
}
