package dev.meshmanager.kuma.analysis.mesh;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.page.FailedRead;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.internal.ControlPlaneDefaults;
import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.matching.EffectiveProxy;
import dev.meshmanager.kuma.matching.PolicyMatcher;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.matching.rules.DestinationSearch;
import dev.meshmanager.kuma.matching.rules.KindRules;
import dev.meshmanager.kuma.matching.select.PolicySelector;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A mesh of the estate, and what the checks ask about it. */
public final class CheckedMesh {
    private final Estate estate;
    private final String name;
    private final Optional<Mesh> mesh;
    private final MeshModel model;
    private final PolicyMatcher matcher;
    private final PolicySelector selector;
    private final List<ProxyGroup> groups;
    private final ServiceTags serviceTags;
    private final Set<String> unread;
    private final Map<ProxyGroup, Map<ResourceType<?>, KindRules>> rules = new HashMap<>();
    private final Map<ProxyGroup, EffectiveProxy> effective = new HashMap<>();

    public CheckedMesh(Estate estate, String name) {
        this.estate = estate;
        this.name = name;
        this.mesh = estate.find(Mesh.TYPE, name);
        this.model = new MeshModel(
                estate, mesh.orElseGet(() -> Mesh.builder().name(name).build()));
        this.matcher = PolicyMatcher.of(estate);
        this.selector = new PolicySelector(model);
        this.groups = ProxyGroup.of(model);
        this.serviceTags = ServiceTags.of(estate, name, groups);
        this.unread = estate.unread().stream().map(FailedRead::what).collect(Collectors.toSet());
    }

    public Estate estate() {
        return estate;
    }

    public MeshModel model() {
        return model;
    }

    /** Returns the mesh, if the estate has it. */
    public Optional<Mesh> mesh() {
        return mesh;
    }

    public boolean isBefore3() {
        return estate.version().isBefore(KumaVersion.V3_0);
    }

    public <T extends MeshResource> List<T> list(MeshResourceType<T> type) {
        return estate.list(type, name);
    }

    /** Returns the policies of all kinds. */
    public Stream<IndexedPolicy> policies() {
        return model.policies().stream().flatMap(Collection::stream);
    }

    /** Returns the policies that users wrote. */
    public Stream<IndexedPolicy> userPolicies() {
        return policies().filter(policy -> !ControlPlaneDefaults.includes(policy.policy()));
    }

    public List<ProxyGroup> groups() {
        return groups;
    }

    public boolean hasProxies() {
        return !groups.isEmpty();
    }

    /** Returns the values of service tags that the mesh has. */
    public ServiceTags serviceTags() {
        return serviceTags;
    }

    public DestinationSearch destinations() {
        return new DestinationSearch(model);
    }

    public PolicySelector selector() {
        return selector;
    }

    /** Returns the groups of proxies that a policy selects. */
    public Stream<ProxyGroup> groupsOf(IndexedPolicy policy) {
        return groups.stream().filter(group -> selector.selects(policy, group.first()));
    }

    /** Returns the rules that the policies of a kind make for a group of proxies. */
    public KindRules rules(ResourceType<?> kind, ProxyGroup group) {
        return rules.computeIfAbsent(group, key -> new HashMap<>())
                .computeIfAbsent(kind, key -> KindRules.of(key, group.first(), model));
    }

    /** Returns the typed configuration of a group of proxies. */
    public EffectiveProxy effective(ProxyGroup group) {
        return effective.computeIfAbsent(
                group, key -> matcher.effective(name, key.first().resource().name()));
    }

    /**
     * Returns whether a resource of the kind that is not in the estate does not exist. Without proxies, the estate may
     * be a folder with a part of the resources.
     */
    public boolean knows(MeshResourceType<?> type) {
        return !unread.contains(type.name())
                && (hasProxies() || !estate.list(type, name).isEmpty());
    }

    /** Returns whether the list of a kind was not read. */
    public boolean isUnread(ResourceType<?> type) {
        return unread.contains(type.name());
    }

    /** Returns whether the policy may be for proxies of other zones, which this control plane does not know. */
    public boolean isForOtherZones(IndexedPolicy policy) {
        return isPartOfMesh() && !policy.label(ResourceLabels.ORIGIN).equals(ResourceLabels.ORIGIN_ZONE);
    }

    /** Returns whether the mesh has proxies in other zones, which this control plane does not know. */
    public boolean isPartOfMesh() {
        return estate.mode() == ControlPlaneMode.FEDERATED_ZONE;
    }

    /** Returns whether proxies are known. */
    public boolean knowsProxies() {
        return hasProxies() && !unread.contains(Dataplane.TYPE.name());
    }

    public boolean hasMtls() {
        return isBefore3()
                && mesh.flatMap(Mesh::mtls)
                        .flatMap(Mtls::enabledBackend)
                        .filter(backend -> !backend.isEmpty())
                        .isPresent();
    }

    /** Returns whether it is known that no proxy of the mesh has an identity. */
    public boolean lacksIdentity() {
        return mesh.isPresent()
                && !hasMtls()
                && !isUnread(MeshIdentity.TYPE)
                && list(MeshIdentity.TYPE).isEmpty();
    }

    @Override
    public String toString() {
        return name;
    }
}
