package dev.meshmanager.kuma.matching.select;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.internal.Tags;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.IndexedProxy.Address;
import dev.meshmanager.kuma.matching.model.IndexedProxy.Part;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.matching.model.References;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.policy.target.ProxyType;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the parts of a proxy that the policies of a mesh select. */
public final class PolicySelector {
    private final MeshModel mesh;

    /** Creates a selector for the policies of a mesh. */
    public PolicySelector(MeshModel mesh) {
        this.mesh = mesh;
    }

    /**
     * Returns the parts that a policy selects.
     *
     * @throws UnresolvedTarget if the policy refers to a route that does not exist
     */
    public Selection select(IndexedPolicy policy, IndexedProxy proxy) throws UnresolvedTarget {
        return select(policy, proxy, proxy.gateway());
    }

    /** Returns whether a policy selects the proxy. Here only built-in gateways run a {@code MeshGateway}. */
    public boolean selects(IndexedPolicy policy, IndexedProxy proxy) {
        try {
            Optional<MeshGateway> gateway = proxy.isBuiltin() ? proxy.gateway() : Optional.empty();
            return !select(policy, proxy, gateway).isEmpty();
        } catch (UnresolvedTarget e) {
            return false;
        }
    }

    private Selection select(IndexedPolicy policy, IndexedProxy proxy, Optional<MeshGateway> gateway)
            throws UnresolvedTarget {
        MeshResource placed = gateway.<MeshResource>map(model -> model).orElse(proxy.resource());
        if (!isInZone(policy.policy(), placed) || !isInNamespace(policy.policy(), proxy.resource())) {
            return Selection.NONE;
        }
        TargetRef ref = policy.target();
        TargetRefKind kind = References.kind(ref);
        if (kind.equals(TargetRefKind.MESH)) {
            return hasType(ref, proxy) ? everything(proxy, gateway) : Selection.NONE;
        }
        if (kind.equals(TargetRefKind.DATAPLANE)) {
            return gateway.isEmpty() && isNamed(policy, proxy)
                    ? bySection(References.section(ref), proxy)
                    : Selection.NONE;
        }
        if (kind.equals(TargetRefKind.MESH_HTTP_ROUTE)) {
            return byRoute(policy, proxy, gateway);
        }
        if (mesh.version().isAtLeast(KumaVersion.V3_0)) {
            throw UnresolvedTarget.unsupported(kind);
        }
        if (kind.equals(TargetRefKind.MESH_SUBSET)) {
            return hasType(ref, proxy) ? byTags(ref.tags(), proxy, gateway) : Selection.NONE;
        }
        if (kind.equals(TargetRefKind.MESH_SERVICE) || kind.equals(TargetRefKind.MESH_SERVICE_SUBSET)) {
            Map<String, String> tags = new HashMap<>();
            tags.put(Tags.SERVICE, ref.name().orElse(""));
            if (kind.equals(TargetRefKind.MESH_SERVICE_SUBSET)) {
                tags.putAll(ref.tags());
            }
            return byTags(tags, proxy, gateway);
        }
        if (kind.equals(TargetRefKind.MESH_GATEWAY)) {
            boolean runsGateway = proxy.isBuiltin()
                    && gateway.filter(model -> ResourceLabels.displayName(model)
                                    .equals(ref.name().orElse("")))
                            .isPresent();
            return runsGateway ? Selection.of(byTags(ref.tags(), proxy, gateway).inbounds(), false) : Selection.NONE;
        }
        throw UnresolvedTarget.unsupported(kind);
    }

    /**
     * A policy of a zone is for the proxies of this zone, unless the owner of a service made it for all its clients.
     */
    private static boolean isInZone(Resource policy, Resource placed) {
        boolean isEverywhere =
                ResourceLabels.get(policy, ResourceLabels.POLICY_ROLE).equals("producer")
                        || !ResourceLabels.get(placed, ResourceLabels.ORIGIN).equals(ResourceLabels.ORIGIN_ZONE)
                        || !ResourceLabels.get(policy, ResourceLabels.ORIGIN).equals(ResourceLabels.ORIGIN_ZONE);
        String zone = policy.labels().get(ResourceLabels.ZONE);
        return isEverywhere
                || zone == null
                || placed.labels().getOrDefault(ResourceLabels.ZONE, zone).equals(zone);
    }

    private static boolean isInNamespace(Resource policy, Resource other) {
        String role = ResourceLabels.get(policy, ResourceLabels.POLICY_ROLE);
        if (!role.equals("consumer") && !role.equals("workload-owner")) {
            return true;
        }
        String namespace = policy.labels().get(ResourceLabels.NAMESPACE);
        return namespace != null && namespace.equals(ResourceLabels.get(other, ResourceLabels.NAMESPACE));
    }

    private static boolean hasType(TargetRef ref, IndexedProxy proxy) {
        return ref.proxyTypes().isEmpty()
                || ref.proxyTypes().contains(proxy.isGateway() ? ProxyType.GATEWAY : ProxyType.SIDECAR);
    }

    private static boolean isNamed(IndexedPolicy policy, IndexedProxy proxy) {
        TargetRef ref = policy.target();
        String name = ref.name().orElse("");
        boolean isAll = name.isEmpty()
                && ref.namespace().orElse("").isEmpty()
                && ref.labels().isEmpty();
        return isAll
                || !name.isEmpty()
                        && policy.identity()
                                .referenced(TargetRefKind.DATAPLANE.value(), ref)
                                .equals(proxy.identity())
                || !ref.labels().isEmpty() && hasLabels(ref.labels(), proxy.resource());
    }

    /** Also a proxy without the label has a display name. */
    private static boolean hasLabels(Map<String, String> wanted, Resource resource) {
        for (Map.Entry<String, String> label : wanted.entrySet()) {
            String value = label.getKey().equals(ResourceLabels.DISPLAY_NAME)
                    ? ResourceLabels.displayName(resource)
                    : ResourceLabels.get(resource, label.getKey());
            if (!value.equals(label.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static Selection bySection(String section, IndexedProxy proxy) {
        List<Address> selected = new ArrayList<>();
        for (List<Part> parts : List.of(proxy.inbounds(), proxy.listeners())) {
            for (Part part : parts) {
                if (section.isEmpty() || part.section().equals(section)) {
                    selected.add(part.address());
                }
            }
        }
        return Selection.of(selected, proxy.isDelegated());
    }

    private static Selection everything(IndexedProxy proxy, Optional<MeshGateway> gateway) {
        List<Address> selected =
                new ArrayList<>(byTags(Map.of(), proxy, gateway).inbounds());
        proxy.listeners().forEach(listener -> selected.add(listener.address()));
        return Selection.of(selected, proxy.isDelegated());
    }

    private static Selection byTags(Map<String, String> tags, IndexedProxy proxy, Optional<MeshGateway> gateway) {
        List<Address> selected = new ArrayList<>();
        for (Part inbound : proxy.inbounds()) {
            if (Tags.areIn(tags, inbound.tags())) {
                selected.add(inbound.address());
            }
        }
        if (gateway.isPresent()) {
            for (Part listener : proxy.gatewayListeners()) {
                if (Tags.areIn(tags, listener.tags())) {
                    selected.add(listener.address());
                }
            }
        }
        return Selection.of(selected, proxy.isDelegated() && Tags.areIn(tags, proxy.gatewayTags()));
    }

    private Selection byRoute(IndexedPolicy policy, IndexedProxy proxy, Optional<MeshGateway> gateway)
            throws UnresolvedTarget {
        List<IndexedPolicy> routes = routes(policy);
        if (routes.isEmpty()) {
            throw UnresolvedTarget.route(policy.target(), mesh.version());
        }
        List<Address> selected = new ArrayList<>();
        boolean delegated = false;
        for (IndexedPolicy route : routes) {
            Selection ofRoute = select(route, proxy, gateway);
            selected.addAll(ofRoute.inbounds());
            delegated |= ofRoute.delegatedGateway();
        }
        return Selection.of(selected, delegated);
    }

    /** Returns the routes that the policy refers to: by name one, and from 3.0 on all that have the labels. */
    public List<IndexedPolicy> routes(IndexedPolicy policy) {
        TargetRef ref = policy.target();
        if (mesh.version().isAtLeast(KumaVersion.V3_0)) {
            return ref.labels().isEmpty()
                    ? List.of()
                    : mesh.policies(MeshHTTPRoute.TYPE).stream()
                            .filter(route -> route.policy()
                                    .labels()
                                    .entrySet()
                                    .containsAll(ref.labels().entrySet()))
                            .filter(route -> isInNamespace(policy.policy(), route.policy()))
                            .toList();
        }
        return mesh.policies(MeshHTTPRoute.TYPE).stream()
                .filter(route -> route.displayName().equals(ref.name().orElse("")))
                .limit(1)
                .toList();
    }
}
