package dev.meshmanager.kuma.matching;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.common.Selector;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.gateway.MeshGatewayRoute;
import dev.meshmanager.kuma.inspect.GatewayDataplanes;
import dev.meshmanager.kuma.inspect.Hostnames;
import dev.meshmanager.kuma.inspect.PolicyAttachments;
import dev.meshmanager.kuma.inspect.ProxyPolicies;
import dev.meshmanager.kuma.inspect.ProxyRules;
import dev.meshmanager.kuma.inspect.ResourceMeta;
import dev.meshmanager.kuma.legacy.ConnectionPolicy;
import dev.meshmanager.kuma.legacy.DataplanePolicy;
import dev.meshmanager.kuma.legacy.VirtualOutbound;
import dev.meshmanager.kuma.matching.answer.AttachmentAnswers;
import dev.meshmanager.kuma.matching.answer.HostnamesAnswer;
import dev.meshmanager.kuma.matching.answer.NamedResources;
import dev.meshmanager.kuma.matching.answer.OfflineAnswers;
import dev.meshmanager.kuma.matching.answer.Refusals;
import dev.meshmanager.kuma.matching.effective.EstateConfiguration;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.matching.model.Metas;
import dev.meshmanager.kuma.matching.select.PolicySelector;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.service.MeshService;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Matches the policies of an estate with its proxies, by the rules of the estate's version.
 *
 * <p>Answers are those that the control plane would give. Meshes are indexed when they are first asked about.
 *
 * <p><b>Names.</b> A name may also be the display name of a resource, if only one in the mesh has it. On a global
 * control plane, the names of resources of zones are longer.
 *
 * <p><b>Threads.</b> Safe for use by many threads.
 */
public final class PolicyMatcher implements Inspection {
    private final Estate estate;
    private final Map<String, MeshModel> meshes = new ConcurrentHashMap<>();

    private PolicyMatcher(Estate estate) {
        this.estate = estate;
    }

    /** Returns a matcher for the policies and proxies of an estate. */
    public static PolicyMatcher of(Estate estate) {
        return new PolicyMatcher(estate);
    }

    /** Returns the estate. */
    public Estate estate() {
        return estate;
    }

    /** A mesh that is not in the estate has the defaults. */
    private MeshModel mesh(String name) {
        return meshes.computeIfAbsent(name, key -> {
            Mesh mesh = estate.find(Mesh.TYPE, key)
                    .orElseGet(() -> Mesh.builder().name(key).build());
            return new MeshModel(estate, mesh);
        });
    }

    /**
     * Returns the policies of the proxy with this name.
     *
     * @throws NotFoundException if the estate does not have the proxy
     */
    @Override
    public ProxyPolicies proxy(String mesh, String name) {
        MeshModel model = mesh(mesh);
        return new OfflineAnswers(model, find(model, name));
    }

    private IndexedProxy find(MeshModel mesh, String name) {
        String fullName = find(Dataplane.TYPE, mesh.mesh().name(), name).name();
        return mesh.proxy(fullName).orElseThrow();
    }

    /**
     * Returns the typed configuration of the proxy with this name, with the policies that set it.
     *
     * @throws NotFoundException if the estate does not have the proxy
     */
    @Override
    public EffectiveProxy effective(String mesh, String name) {
        MeshModel model = mesh(mesh);
        return new EffectiveProxy(new EstateConfiguration(model, find(model, name)));
    }

    /**
     * Returns a card for the proxy with this name: its identity, configuration, routes, outbounds and host names, with
     * the policies that decide. It works in every mode of mesh services.
     *
     * @throws NotFoundException if the estate does not have the proxy
     */
    public ProxyCard describe(String mesh, String name) {
        MeshModel model = mesh(mesh);
        return new ProxyDescription(model, find(model, name), this).card();
    }

    /**
     * Returns the rules of a proxy, or those of the proxies that would run a built-in gateway.
     *
     * @throws NotFoundException if the estate does not have the proxy or the gateway
     */
    @Override
    public ProxyRules rules(MeshResourceType<?> type, String mesh, String name) {
        if (!type.equals(MeshGateway.TYPE)) {
            return proxy(mesh, name).rules();
        }
        MeshModel model = mesh(mesh);
        IndexedProxy proxy = model.gateway(find(type, mesh, name).name()).orElseThrow();
        return new OfflineAnswers(model, proxy).rules();
    }

    /**
     * Returns the proxies that a policy or a {@code MeshService} selects, sorted by name; see
     * {@link #proxies(MeshResource)}.
     *
     * @throws NotFoundException if the estate does not have the policy or the service
     * @throws IllegalArgumentException if the resource is of another kind
     */
    @Override
    public List<ResourceMeta> dataplanes(MeshResourceType<?> type, String mesh, String name) {
        return proxies(find(type, mesh, name)).stream().map(Metas::of).toList();
    }

    private <T extends MeshResource> T find(MeshResourceType<T> type, String mesh, String name) {
        return NamedResources.get(estate, type, mesh, name);
    }

    /**
     * Returns the proxies that a policy selects, or that a {@code MeshService} has, sorted by name. For an older policy
     * these are sources and destinations. The resource need not be in the estate. Policies with the label
     * {@code kuma.io/effect: shadow} select proxies too.
     *
     * @throws IllegalArgumentException if the resource is of another kind
     */
    public List<Dataplane> proxies(MeshResource selecting) {
        if (selecting instanceof MeshService service) {
            return estate.proxiesOf(service);
        }
        MeshModel model = mesh(selecting.mesh());
        return model.proxies().stream()
                .filter(selectedBy(selecting, model))
                .map(IndexedProxy::resource)
                .map(Dataplane.class::cast)
                .toList();
    }

    private Predicate<IndexedProxy> selectedBy(MeshResource selecting, MeshModel model) {
        if (selecting instanceof TargetRefPolicy policy) {
            PolicySelector selector = new PolicySelector(model);
            ResourceType<?> type = estate.types().find(policy.type()).orElseThrow();
            IndexedPolicy indexed = new IndexedPolicy(policy, type, estate.version());
            return proxy -> selector.selects(indexed, proxy);
        }
        if (selecting instanceof DataplanePolicy policy) {
            return withTags(policy.selectors().stream());
        }
        if (selecting instanceof ConnectionPolicy policy) {
            return withTags(Stream.concat(policy.sources().stream(), policy.destinations().stream()));
        }
        throw new IllegalArgumentException(selecting.type() + " " + selecting.name() + " does not select proxies");
    }

    private static Predicate<IndexedProxy> withTags(Stream<Selector> selectors) {
        List<Map<String, String>> tags = selectors.map(Selector::match).toList();
        return proxy -> tags.stream().anyMatch(proxy::hasPartWith);
    }

    /**
     * Returns the host names that the generators of the estate give to a {@code MeshService},
     * {@code MeshMultiZoneService} or {@code MeshExternalService}. Other resources have none.
     */
    public Hostnames hostnames(MeshResource service) {
        return HostnamesAnswer.of(service, estate);
    }

    /**
     * Returns the host names that the generators of the estate give to a service; see {@link #hostnames(MeshResource)}.
     *
     * @throws NotFoundException if the estate does not have the service
     */
    @Override
    public Hostnames hostnames(MeshResourceType<?> serviceType, String mesh, String name) {
        return hostnames(find(serviceType, mesh, name));
    }

    @Override
    public PolicyAttachments attachments(MeshResourceType<?> policyType, String mesh, String name) {
        boolean isInspected = PolicyTraits.of(policyType).isPresent() && !policyType.equals(VirtualOutbound.TYPE);
        requirePath(isInspected, policyType, mesh, name);
        return AttachmentAnswers.ofPolicy(mesh(mesh), policyType, name);
    }

    /**
     * Returns the proxies that run a gateway.
     *
     * @throws NotFoundException if the estate does not have the gateway
     */
    @Override
    public GatewayDataplanes gatewayDataplanes(String mesh, String name) {
        requirePath(true, MeshGateway.TYPE, mesh, name);
        return AttachmentAnswers.ofGateway(mesh(mesh), find(MeshGateway.TYPE, mesh, name));
    }

    /**
     * Returns the proxies that run a route of gateways.
     *
     * @throws NotFoundException if the estate does not have the route
     */
    @Override
    public GatewayDataplanes gatewayRouteDataplanes(String mesh, String name) {
        requirePath(true, MeshGatewayRoute.TYPE, mesh, name);
        return AttachmentAnswers.ofGatewayRoute(
                mesh(mesh), find(MeshGatewayRoute.TYPE, mesh, name).name());
    }

    private void requirePath(boolean isInspected, MeshResourceType<?> type, String mesh, String name) {
        String path = "/meshes/" + mesh + "/" + type.path() + "/" + name + "/dataplanes";
        if (!isInspected) {
            throw Refusals.noPath(path);
        }
        if (!estate.version().has(type)) {
            throw Refusals.noKind(path, type, estate.version());
        }
    }

    /** Returns the estate's text. */
    @Override
    public String toString() {
        return "PolicyMatcher(" + estate + ")";
    }
}
