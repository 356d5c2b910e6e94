/**
 * What policies do, computed from an {@link dev.meshmanager.kuma.estate.Estate} by the rules of the control plane:
 * which proxies a policy selects, and what a proxy, an inbound, an outbound and a route end up with.
 *
 * <pre>{@code
 * PolicyMatcher matcher = PolicyMatcher.of(Estate.of(Path.of("mesh")));
 * List<Dataplane> proxies = matcher.proxies(timeout);
 * ProxyRules rules = matcher.proxy("default", "web-1").rules();
 * }</pre>
 */
@NullMarked
package dev.meshmanager.kuma.matching;

import org.jspecify.annotations.NullMarked;
