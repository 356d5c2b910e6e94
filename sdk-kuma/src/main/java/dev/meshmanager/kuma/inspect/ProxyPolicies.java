package dev.meshmanager.kuma.inspect;

import dev.meshmanager.kuma.common.Kri;

/**
 * The policies and the configuration that apply to one data plane proxy: as a control plane tells them, or computed
 * from an estate without one.
 *
 * <p>{@link #layout()}, {@link #policies()} and the methods for inbounds, outbounds and routes work only if
 * {@code meshServices.mode} of the mesh is {@code Exclusive}; otherwise they throw an
 * {@link dev.meshmanager.core.error.InvalidRequestException}. Since Kuma 3.0 there is no other mode.
 */
public interface ProxyPolicies {
    /** Returns the rules that apply to the proxy, merged from all policies, by kind of policy. */
    ProxyRules rules();

    /** Returns the inbounds and outbounds of the proxy. */
    ProxyLayout layout();

    /** Returns the configuration of each policy kind for the proxy as a whole. */
    PolicyConfs policies();

    /** Returns the configuration of each policy kind for one inbound. */
    InboundPolicyConfs inboundPolicies(Kri inbound);

    /** Returns the configuration of each policy kind for one outbound. */
    PolicyConfs outboundPolicies(Kri outbound);

    /** Returns the routes of one outbound. */
    RouteConfs outboundRoutes(Kri outbound);

    /** Returns the configuration of each policy kind for one route of an outbound. */
    PolicyConfs routePolicies(Kri outbound, Kri route);

    /** Returns the policies that match the proxy, as the older API tells them. */
    MatchedPolicies matchedPolicies();

    /**
     * Returns the rules of the proxy and the part that each applies to, as the older API tells them. Kuma 3.0 does not
     * have them: an {@link dev.meshmanager.core.error.UnknownPathException} is thrown. Kuma 2.14 gives no answer, so
     * that a {@link dev.meshmanager.core.error.TransportException} is thrown, if rules for clients apply to a gateway
     * or to an inbound without a {@code kuma.io/service}.
     */
    RuleAttachments ruleAttachments();
}
