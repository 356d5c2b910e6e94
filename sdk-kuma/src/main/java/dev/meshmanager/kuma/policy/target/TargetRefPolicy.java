package dev.meshmanager.kuma.policy.target;

import dev.meshmanager.core.MeshResource;

/**
 * A policy whose {@code targetRef} selects the proxies that it applies to. All policies of Kuma that are not legacy
 * implement this interface, and so do the policies that a distribution of Kuma adds.
 *
 * <p>The interfaces that a kind implements tell what it can configure: {@link ToPolicy} traffic to destinations,
 * {@link FromPolicy} and {@link RulesPolicy} inbound traffic, {@link ProxyPolicy} a proxy as a whole, and
 * {@link RoutePolicy} routes. Code that works on policies of any kind reads {@link #spec()}. A section that the kind
 * does not support is empty.
 *
 * <pre>{@code
 * for (PolicyEntry entry : policy.spec().to()) {
 *     System.out.println(policy.type() + " " + policy.name() + ": " + entry.targetRef());
 * }
 * }</pre>
 */
public interface TargetRefPolicy extends MeshResource {
    /** Returns the spec. */
    PolicySpec spec();
}
