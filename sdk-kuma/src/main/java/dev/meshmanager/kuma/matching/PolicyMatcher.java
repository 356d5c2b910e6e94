package dev.meshmanager.kuma.matching;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.kuma.common.Selector;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.inspect.Hostnames;
import dev.meshmanager.kuma.inspect.ProxyPolicies;
import dev.meshmanager.kuma.inspect.ProxyRules;
import dev.meshmanager.kuma.legacy.ConnectionPolicy;
import dev.meshmanager.kuma.legacy.DataplanePolicy;
import dev.meshmanager.kuma.matching.answer.HostnamesAnswer;
import dev.meshmanager.kuma.matching.answer.OfflineAnswers;
import dev.meshmanager.kuma.matching.answer.Refusals;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.MeshModel;
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
 * <p><b>Threads.</b> Safe for use by many threads.
 */
public final class PolicyMatcher {
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
    public ProxyPolicies proxy(String mesh, String name) {
        MeshModel model = mesh(mesh);
        return model.proxy(name)
                .<ProxyPolicies>map(proxy -> new OfflineAnswers(model, proxy))
                .orElseThrow(() -> Refusals.notFound(Dataplane.TYPE, mesh, name));
    }

    /**
     * Returns the typed configuration of the proxy with this name, with the policies that set it.
     *
     * @throws NotFoundException if the estate does not have the proxy
     */
    public EffectiveProxy effective(String mesh, String name) {
        MeshModel model = mesh(mesh);
        return model.proxy(name)
                .map(proxy -> new EffectiveProxy(model, proxy))
                .orElseThrow(() -> Refusals.notFound(Dataplane.TYPE, mesh, name));
    }

    /**
     * Returns a card for the proxy with this name: its identity, configuration, routes, outbounds and host names, with
     * the policies that decide. It works in every mode of mesh services.
     *
     * @throws NotFoundException if the estate does not have the proxy
     */
    public ProxyCard describe(String mesh, String name) {
        MeshModel model = mesh(mesh);
        IndexedProxy proxy = model.proxy(name).orElseThrow(() -> Refusals.notFound(Dataplane.TYPE, mesh, name));
        return new ProxyDescription(model, proxy, this).card();
    }

    /**
     * Returns the rules of the proxies that would run a built-in gateway.
     *
     * @throws NotFoundException if the estate does not have the gateway
     */
    public ProxyRules gatewayRules(String mesh, String name) {
        MeshModel model = mesh(mesh);
        IndexedProxy proxy = model.gateway(name).orElseThrow(() -> Refusals.notFound(MeshGateway.TYPE, mesh, name));
        return new OfflineAnswers(model, proxy).rules();
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

    /** Returns the estate's text. */
    @Override
    public String toString() {
        return "PolicyMatcher(" + estate + ")";
    }
}
