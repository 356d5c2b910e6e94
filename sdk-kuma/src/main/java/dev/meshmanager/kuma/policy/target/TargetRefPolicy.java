package dev.meshmanager.kuma.policy.target;

import dev.meshmanager.core.MeshResource;

/**
 * A policy whose {@code targetRef} selects the proxies that it applies to. Every policy of this package is one, and so
 * are the policies that a distribution of Kuma adds.
 *
 * <p>What a kind can configure shows in the interfaces that it implements: {@link ToPolicy} for traffic to
 * destinations, {@link FromPolicy} and {@link RulesPolicy} for inbound traffic, {@link ProxyPolicy} for a proxy as a
 * whole, and {@link RoutePolicy} for routes. Code that works on policies of any kind reads {@link #spec()}, in which a
 * section that the kind does not have is empty.
 *
 * <pre>{@code
 * for (PolicyEntry entry : policy.spec().to()) {
 *     System.out.println(policy.type() + " " + policy.name() + ": " + entry.targetRef());
 * }
 * }</pre>
 */
public interface TargetRefPolicy extends MeshResource {
    /** Returns what the policy says. */
    PolicySpec spec();
}
