package dev.meshmanager.kuma.impact;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.matching.answer.Outbounds;
import dev.meshmanager.kuma.matching.model.Entry;
import dev.meshmanager.kuma.matching.model.Identity;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.matching.model.References;
import dev.meshmanager.kuma.matching.select.PolicySelector;
import dev.meshmanager.kuma.matching.select.UnresolvedTarget;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A mesh before or after a change, and the policies in it that changed. */
final class MeshSide {
    private final MeshModel mesh;
    private final PolicySelector selector;
    private final List<IndexedPolicy> changed = new ArrayList<>();
    private @Nullable Set<Identity> allOutbounds;

    MeshSide(Estate estate, String name, List<TargetRefPolicy> changed) {
        this.mesh = new MeshModel(
                estate,
                estate.find(Mesh.TYPE, name)
                        .orElseGet(() -> Mesh.builder().name(name).build()));
        this.selector = new PolicySelector(mesh);
        changed.forEach(policy -> this.changed.add(new IndexedPolicy(
                policy, estate.types().find(policy.type()).orElseThrow(), estate.version())));
    }

    MeshModel mesh() {
        return mesh;
    }

    boolean hasChangedRoutes() {
        return changed.stream().anyMatch(policy -> policy.type().equals(MeshHTTPRoute.TYPE));
    }

    /** Policies that refer to routes change with the routes. */
    void addPoliciesWithRoutes() {
        mesh.policies().forEach(some -> some.stream()
                .filter(policy -> Stream.concat(
                                Stream.of(policy.target()), policy.to().stream().map(Entry::target))
                        .anyMatch(MeshSide::isRoute))
                .forEach(changed::add));
    }

    private static boolean isRoute(TargetRef ref) {
        return References.kind(ref).equals(TargetRefKind.MESH_HTTP_ROUTE);
    }

    /** Returns the kinds of the changed policies that select a proxy. */
    void addKindsFor(IndexedProxy proxy, Set<ResourceType<?>> kinds) {
        for (IndexedPolicy policy : changed) {
            if (!policy.isShadow() && !kinds.contains(policy.type()) && selects(policy, proxy)) {
                kinds.add(policy.type());
            }
        }
    }

    private boolean selects(IndexedPolicy policy, IndexedProxy proxy) {
        try {
            return !selector.select(policy, proxy).isEmpty();
        } catch (UnresolvedTarget e) {
            return false;
        }
    }

    Optional<ProxySide> side(ResourceType<?> kind, Optional<IndexedProxy> proxy) {
        return proxy.map(some -> new ProxySide(kind, some, mesh, outbounds(some)));
    }

    /** Most proxies can reach everything, so that one set is enough for them. */
    private Set<Identity> outbounds(IndexedProxy proxy) {
        if (!proxy.outbounds().isEmpty() || proxy.reachableBackends().isPresent()) {
            return Outbounds.of(proxy, mesh).keySet();
        }
        Set<Identity> all = allOutbounds;
        if (all == null) {
            all = Outbounds.of(proxy, mesh).keySet();
            allOutbounds = all;
        }
        return all;
    }
}
