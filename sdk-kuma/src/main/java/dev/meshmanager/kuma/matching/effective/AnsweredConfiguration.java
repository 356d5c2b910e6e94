package dev.meshmanager.kuma.matching.effective;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.inspect.ProxyRules;
import dev.meshmanager.kuma.inspect.ProxyRules.PolicyRules;
import dev.meshmanager.kuma.inspect.ResourceMeta;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.matching.model.Destination;
import dev.meshmanager.kuma.matching.model.Entry;
import dev.meshmanager.kuma.matching.model.Identity;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.IndexedProxy.Part;
import dev.meshmanager.kuma.matching.model.References;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.service.MeshService;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The configuration of a proxy as a control plane tells it. The answer names the policies that contributed; these are
 * read when a configuration of their kind is asked for, so that each member has its source.
 */
public final class AnsweredConfiguration implements ProxyConfiguration {
    private final IndexedProxy proxy;
    private final ProxyRules answer;
    private final Reader reader;
    private final Estate estate = Estate.builder().build();
    private final Map<ResourceMeta, IndexedPolicy> policies = new ConcurrentHashMap<>();

    /** Reads resources of the control plane. */
    public interface Reader {
        /** Returns a resource. */
        <T extends MeshResource> T get(MeshResourceType<T> type, String mesh, String name);

        /** Returns the resources of a mesh. */
        <T extends MeshResource> List<T> list(MeshResourceType<T> type, String mesh);
    }

    /** Creates the configuration of a proxy with these rules. */
    public AnsweredConfiguration(Dataplane proxy, ProxyRules answer, Reader reader) {
        this.proxy = IndexedProxy.of(proxy, List.of());
        this.answer = answer;
        this.reader = reader;
    }

    @Override
    public IndexedProxy proxy() {
        return proxy;
    }

    @Override
    public String mesh() {
        return proxy.resource().mesh();
    }

    @Override
    public Estate estate() {
        return estate;
    }

    @Override
    public Collection<Destination> services() {
        return Stream.of(MeshService.TYPE, MeshExternalService.TYPE, MeshMultiZoneService.TYPE)
                .flatMap(type -> reader.list(type, mesh()).stream())
                .map(Destination::ofService)
                .toList();
    }

    private Optional<PolicyRules> rules(ResourceType<?> kind) {
        return answer.rules().stream()
                .filter(rules -> rules.type().equals(Optional.of(kind.name())))
                .findFirst();
    }

    private IndexedPolicy policy(ResourceType<?> kind, ResourceMeta meta) {
        return policies.computeIfAbsent(meta, key -> {
            MeshResource policy = reader.get(
                    (MeshResourceType<?>) kind,
                    key.mesh().orElse(""),
                    key.name().orElse(""));
            // The version decides how the targets are read, and these are not asked for here.
            return new IndexedPolicy((TargetRefPolicy) policy, kind, KumaVersion.V2_14);
        });
    }

    @Override
    public MergedEntries ofProxy(ResourceType<?> kind) {
        return rules(kind)
                .flatMap(PolicyRules::proxyRule)
                .map(rule -> new MergedEntries(
                        tree(rule.conf()),
                        rule.origin().stream()
                                .map(meta -> policy(kind, meta).conf())
                                .toList()))
                .orElse(MergedEntries.NONE);
    }

    private static Object tree(Optional<JsonValue> conf) {
        return conf.<Object>map(JsonValue::raw).orElse(Map.of());
    }

    /** The control plane sends these rules as they are, not merged. */
    @Override
    public MergedEntries ofInbound(ResourceType<?> kind, Part inbound) {
        List<Entry> entries = inboundRules(kind, inbound)
                .filter(rule -> rule.match().isEmpty())
                .flatMap(rule -> rule.origin().stream())
                .flatMap(origin -> entry(origin, policyOf(kind, origin).inboundRules()))
                .toList();
        return MergedEntries.of(kind, entries);
    }

    private Stream<ProxyRules.InboundRule> inboundRules(ResourceType<?> kind, Part inbound) {
        return rules(kind).stream()
                .flatMap(rules -> rules.inboundRules().stream())
                .filter(rules ->
                        rules.inbound().filter(named -> isPart(named, inbound)).isPresent())
                .flatMap(rules -> rules.rules().stream());
    }

    private static boolean isPart(ProxyRules.Inbound named, Part inbound) {
        return named.port().equals(OptionalInt.of(inbound.address().port()))
                && (named.name().isEmpty() || named.name().equals(Optional.of(inbound.name())));
    }

    private IndexedPolicy policyOf(ResourceType<?> kind, ProxyRules.Origin origin) {
        return policy(kind, origin.resourceMeta().orElseThrow());
    }

    /**
     * Returns the entry that an answer names; none if the policy has lost its entries since. The entries of a policy
     * for a route are repeated for each rule of the route.
     */
    private static Stream<Entry> entry(ProxyRules.Origin origin, List<Entry> entries) {
        return entries.isEmpty()
                ? Stream.empty()
                : Stream.of(entries.get(origin.ruleIndex().orElse(0) % entries.size()));
    }

    @Override
    public MergedEntries fromClients(ResourceType<?> kind, Part inbound) {
        boolean hasRules = inboundRules(kind, inbound)
                .flatMap(rule -> rule.origin().stream())
                .anyMatch(origin -> policyOf(kind, origin).hasRules());
        if (hasRules) {
            return MergedEntries.NONE;
        }
        // The rule for clients with no tag that another rule names has the entries for all clients.
        return rules(kind).stream()
                .flatMap(rules -> rules.fromRules().stream())
                .filter(rules ->
                        rules.inbound().filter(named -> isPart(named, inbound)).isPresent())
                .flatMap(rules -> rules.rules().stream())
                .filter(rule ->
                        rule.matchers().stream().allMatch(tag -> tag.not().orElse(false)))
                .findFirst()
                .map(rule -> new MergedEntries(tree(rule.conf()), fromAllClients(kind, rule)))
                .orElse(MergedEntries.NONE);
    }

    private List<Entry> fromAllClients(ResourceType<?> kind, ProxyRules.Rule rule) {
        return rule.origin().stream()
                .flatMap(meta -> policy(kind, meta).from().stream())
                .filter(entry -> References.kind(entry.target()).equals(TargetRefKind.MESH))
                .toList();
    }

    @Override
    public MergedEntries ofOutbound(ResourceType<?> kind, Identity destination) {
        Identity wholeMesh = new Identity(Mesh.TYPE.name(), "", "", "", mesh(), "");
        List<ProxyRules.ResourceRule> all =
                rules(kind).map(PolicyRules::toResourceRules).orElse(List.of());
        return Stream.of(destination, destination.whole(), wholeMesh)
                .flatMap(wanted -> all.stream().filter(rule -> isFor(rule, wanted)))
                .findFirst()
                .map(rule -> new MergedEntries(
                        rule.conf().isEmpty()
                                ? Map.of()
                                : Objects.requireNonNull(rule.conf().get(0).raw()),
                        rule.origin().stream()
                                .flatMap(origin ->
                                        entry(origin, policyOf(kind, origin).to()))
                                .toList()))
                .orElse(MergedEntries.NONE);
    }

    private static boolean isFor(ProxyRules.ResourceRule rule, Identity wanted) {
        return rule.resourceMeta()
                .map(meta ->
                        Identity.of(meta).withSection(rule.resourceSectionName().orElse("")))
                .filter(wanted::equals)
                .isPresent();
    }
}
