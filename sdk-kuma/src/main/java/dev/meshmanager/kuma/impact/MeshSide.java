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
import dev.meshmanager.kuma.matching.select.Selection;
import dev.meshmanager.kuma.matching.select.UnresolvedTarget;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A mesh before or after a change, and the policies in it that changed. */
final class MeshSide {
    private static final Selection NOTHING = new Selection(Set.of(), false);

    private final MeshModel mesh;
    private final PolicySelector selector;
    private final List<IndexedPolicy> changed = new ArrayList<>();
    private final Map<ResourceType<?>, Boolean> kindsForRoutes = new HashMap<>();
    private final Map<ProxySelection, Set<Identity>> routes = new HashMap<>();
    private @Nullable Set<Identity> allOutbounds;

    MeshSide(Estate estate, String name, List<TargetRefPolicy> changed) {
        this.mesh = new MeshModel(estate, estate.find(Mesh.TYPE, name).orElseGet(() -> Mesh.builder()
                .name(name)
                .build()));
        this.selector = new PolicySelector(mesh);
        changed.forEach(policy -> this.changed.add(
                new IndexedPolicy(policy, estate.types().find(policy.type()).orElseThrow(), estate.version())));
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
            if (!policy.isShadow()
                    && !kinds.contains(policy.type())
                    && !select(policy, proxy).isEmpty()) {
                kinds.add(policy.type());
            }
        }
    }

    private Selection select(IndexedPolicy policy, IndexedProxy proxy) {
        try {
            return selector.select(policy, proxy);
        } catch (UnresolvedTarget e) {
            return NOTHING;
        }
    }

    /** Returns which policies of a kind select which parts of a proxy. */
    ProxySelection selection(ResourceType<?> kind, IndexedProxy proxy) {
        List<ProxySelection.Selected> selected = new ArrayList<>();
        for (IndexedPolicy policy : mesh.policies(kind, proxy)) {
            Selection parts = policy.isShadow() ? NOTHING : select(policy, proxy);
            if (!parts.isEmpty()) {
                selected.add(new ProxySelection.Selected(policy, sections(proxy, parts)));
            }
        }
        return new ProxySelection(selected, routes(kind, proxy), outbounds(proxy));
    }

    /** Returns the routes of a proxy, if policies of the kind configure routes. */
    private Set<Identity> routes(ResourceType<?> kind, IndexedProxy proxy) {
        boolean isForRoutes = kindsForRoutes.computeIfAbsent(kind, key -> mesh.policies(key).stream()
                .flatMap(policy -> policy.to().stream())
                .anyMatch(entry -> isRoute(entry.target())));
        if (!isForRoutes) {
            return Set.of();
        }
        ProxySelection selection = selection(MeshHTTPRoute.TYPE, proxy);
        return routes.computeIfAbsent(selection, key -> routes(proxy, selection));
    }

    /** Returns the routes in the rules of outbounds. For outbounds that are selected by tags, all may be. */
    private Set<Identity> routes(IndexedProxy proxy, ProxySelection selection) {
        return mesh.hasOnlyMeshServices()
                ? new ProxySide(MeshHTTPRoute.TYPE, proxy, mesh, Set.of(), selection.outbounds()).ownRoutes()
                : selection.policies().stream()
                        .map(selected -> selected.policy().identity())
                        .collect(Collectors.toSet());
    }

    private static List<String> sections(IndexedProxy proxy, Selection parts) {
        return parts.inbounds().stream().map(proxy::section).toList();
    }

    ProxySide side(ResourceType<?> kind, IndexedProxy proxy) {
        return new ProxySide(kind, proxy, mesh, routes(kind, proxy), outbounds(proxy));
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
