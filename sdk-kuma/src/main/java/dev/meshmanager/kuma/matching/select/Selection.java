package dev.meshmanager.kuma.matching.select;

import dev.meshmanager.kuma.matching.model.IndexedProxy.Address;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The parts of a proxy that a policy selects.
 *
 * @param inbounds the addresses of inbounds and listeners, in the order of the proxy
 * @param delegatedGateway whether the policy selects the proxy as a delegated gateway, which has no inbounds
 */
public record Selection(Set<Address> inbounds, boolean delegatedGateway) {
    static final Selection NONE = new Selection(Set.of(), false);

    static Selection of(Collection<Address> inbounds, boolean delegatedGateway) {
        return new Selection(Collections.unmodifiableSet(new LinkedHashSet<>(inbounds)), delegatedGateway);
    }

    /** Returns whether the policy does not select the proxy at all. */
    public boolean isEmpty() {
        return inbounds.isEmpty() && !delegatedGateway;
    }
}
