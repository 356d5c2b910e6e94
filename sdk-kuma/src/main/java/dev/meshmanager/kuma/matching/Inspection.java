package dev.meshmanager.kuma.matching;

import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.kuma.inspect.GatewayDataplanes;
import dev.meshmanager.kuma.inspect.Hostnames;
import dev.meshmanager.kuma.inspect.PolicyAttachments;
import dev.meshmanager.kuma.inspect.ProxyPolicies;
import dev.meshmanager.kuma.inspect.ProxyRules;
import dev.meshmanager.kuma.inspect.ResourceMeta;

/**
 * The relationships between policies, services, gateways and proxies: as a control plane tells them, or computed from
 * an estate without one. The same code works with both.
 *
 * <pre>{@code
 * Inspection live = kuma.inspect();
 * Inspection offline = PolicyMatcher.of(estate);
 * live.effective("default", "web-1").inbound(8080).effective(MeshTimeout.TYPE).conf();
 * }</pre>
 *
 * <p><b>Failures.</b> All methods throw a {@link dev.meshmanager.core.error.MeshException}: if the resource does not
 * exist, a {@link dev.meshmanager.core.error.NotFoundException}; if the version does not have the kind or the path, an
 * {@link dev.meshmanager.core.error.UnknownKindException} or {@link dev.meshmanager.core.error.UnknownPathException}.
 *
 * <p><b>Threads.</b> Safe for use by many threads.
 */
public interface Inspection {
    /** Returns the policies and rules of one data plane proxy. */
    ProxyPolicies proxy(String mesh, String name);

    /** Returns the typed configuration of one data plane proxy, with the policies that set each member. */
    EffectiveProxy effective(String mesh, String name);

    /** Returns the rules that apply to a {@code Dataplane} or a {@code MeshGateway}, merged from all policies. */
    ProxyRules rules(MeshResourceType<?> type, String mesh, String name);

    /** Returns the data plane proxies that a policy or a {@code MeshService} selects, sorted by name. */
    Iterable<ResourceMeta> dataplanes(MeshResourceType<?> type, String mesh, String name);

    /** Returns the host names of a service and the zones that know each of them. */
    Hostnames hostnames(MeshResourceType<?> serviceType, String mesh, String name);

    /**
     * Returns the proxies that a policy applies to, and the parts of each proxy, as the older API tells them. They are
     * empty if the policy does not exist.
     */
    PolicyAttachments attachments(MeshResourceType<?> policyType, String mesh, String name);

    /** Returns the proxies that run a {@code MeshGateway}, which Kuma 3.0 does not have. */
    GatewayDataplanes gatewayDataplanes(String mesh, String name);

    /** Returns the proxies that run a {@code MeshGatewayRoute}, which Kuma 3.0 does not have. */
    GatewayDataplanes gatewayRouteDataplanes(String mesh, String name);
}
