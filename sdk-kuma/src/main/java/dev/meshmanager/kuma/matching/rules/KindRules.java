package dev.meshmanager.kuma.matching.rules;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.common.PolicyTraits.Section;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.matching.merge.ConfMerge;
import dev.meshmanager.kuma.matching.model.Entry;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.IndexedProxy.Address;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.matching.model.References;
import dev.meshmanager.kuma.matching.rules.InboundRules.RuleForClients;
import dev.meshmanager.kuma.matching.rules.SubsetRules.RuleForSubset;
import dev.meshmanager.kuma.matching.select.PolicySelector;
import dev.meshmanager.kuma.matching.select.Selection;
import dev.meshmanager.kuma.matching.select.UnresolvedTarget;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The policies of one kind that select a proxy, in the order in which they are merged, and the rules they make. */
public final class KindRules {
    private final ResourceType<?> kind;
    private final MeshModel mesh;
    private final List<IndexedPolicy> policies = new ArrayList<>();
    private final Map<Address, List<IndexedPolicy>> byInbound = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private volatile @Nullable DestinationRules destinationRules;

    private KindRules(ResourceType<?> kind, MeshModel mesh) {
        this.kind = kind;
        this.mesh = mesh;
    }

    /** Matches the policies of a kind with a proxy. Shadow policies are left out. */
    public static KindRules of(ResourceType<?> kind, IndexedProxy proxy, MeshModel mesh) {
        KindRules rules = new KindRules(kind, mesh);
        PolicySelector selector = new PolicySelector(mesh);
        for (IndexedPolicy policy : mesh.policies(kind, proxy)) {
            if (!policy.isShadow()) {
                rules.match(policy, proxy, selector);
            }
        }
        rules.policies.sort(Precedence.OF_POLICIES);
        rules.byInbound.values().forEach(some -> some.sort(Precedence.OF_POLICIES));
        return rules;
    }

    private void match(IndexedPolicy policy, IndexedProxy proxy, PolicySelector selector) {
        try {
            Selection selection = selector.select(policy, proxy);
            if (!selection.isEmpty()) {
                policies.add(policy);
            }
            for (Address inbound : selection.inbounds()) {
                byInbound.computeIfAbsent(inbound, key -> new ArrayList<>()).add(policy);
            }
        } catch (UnresolvedTarget e) {
            warnings.add(e.warning(policy));
        }
    }

    public ResourceType<?> kind() {
        return kind;
    }

    /** Returns the policies that select some part of the proxy, in the order of the merge. */
    public List<IndexedPolicy> policies() {
        return policies;
    }

    /** Returns the policies that select each inbound and listener, in the order of the merge. */
    public Map<Address, List<IndexedPolicy>> byInbound() {
        return byInbound;
    }

    /** Returns the warnings of the control plane. */
    public List<String> warnings() {
        return warnings;
    }

    private boolean has(Section section) {
        return !policies.isEmpty() && policies.get(0).has(section);
    }

    private boolean isBefore3() {
        return mesh.version().isBefore(KumaVersion.V3_0);
    }

    /** Returns the configuration of the proxy as a whole. */
    public Optional<RuleForProxy> proxyRule() {
        List<Entry> entries = entriesForProxy();
        List<Object> confs = entries.stream().map(Entry::conf).toList();
        return ConfMerge.merge(kind, confs).stream()
                .findFirst()
                .map(conf -> new RuleForProxy(conf, Origins.policies(entries)));
    }

    /** Returns the rules of each inbound and listener, by the tags of the client. In 3.0 there are none. */
    public Map<Address, List<RuleForSubset>> fromRules() {
        Map<Address, List<RuleForSubset>> rules = new LinkedHashMap<>();
        if (has(Section.FROM) && isBefore3()) {
            byInbound.forEach((inbound, some) -> rules.put(inbound, ofFrom(some)));
        }
        return rules;
    }

    private static List<RuleForSubset> ofFrom(List<IndexedPolicy> ordered) {
        return SubsetRules.of(
                ordered.stream().flatMap(policy -> policy.from().stream()).toList(), true);
    }

    /** Returns the rules, by the tags of the client, that the {@code from} of policies in any order make. */
    public static List<RuleForSubset> fromRules(List<IndexedPolicy> policies) {
        return ofFrom(policies.stream().sorted(Precedence.OF_POLICIES).toList());
    }

    /** Returns whether some policy selects the inbound or listener. */
    public boolean selects(Address inbound) {
        return byInbound.containsKey(inbound);
    }

    /** Returns the rules of one inbound or listener by the tags of the client. In 3.0 there are none. */
    public List<RuleForSubset> fromRules(Address inbound) {
        return has(Section.FROM) && isBefore3() ? ofFrom(byInbound.getOrDefault(inbound, List.of())) : List.of();
    }

    /** Returns the rules of each inbound and listener. */
    public Map<Address, List<RuleForClients>> inboundRules() {
        Map<Address, List<RuleForClients>> rules = new LinkedHashMap<>();
        if (has(Section.RULES)) {
            byInbound.forEach((inbound, some) -> rules.put(inbound, InboundRules.of(some)));
        }
        return rules;
    }

    /** Returns the rules of one inbound or listener. */
    public List<RuleForClients> inboundRules(Address inbound) {
        return has(Section.RULES) ? InboundRules.of(byInbound.getOrDefault(inbound, List.of())) : List.of();
    }

    /** Returns the rules of an inbound that are for all clients, in the order of the merge. */
    public List<Entry> rulesForAllClients(Address inbound) {
        return inboundRules(inbound).stream()
                .filter(rule -> rule.match().isEmpty())
                .map(RuleForClients::entry)
                .toList();
    }

    /** Returns the entries of {@code from} that are for all clients; none if there are rules, which replace them. */
    public List<Entry> fromForAllClients(Address inbound) {
        boolean hasRules = inboundRules(inbound).stream().anyMatch(rule -> !isFrom(rule.entry()));
        return !has(Section.FROM) || !isBefore3() || hasRules
                ? List.of()
                : byInbound.getOrDefault(inbound, List.of()).stream()
                        .flatMap(policy -> policy.from().stream())
                        .filter(entry -> References.kind(entry.target()).equals(TargetRefKind.MESH))
                        .toList();
    }

    private static boolean isFrom(Entry entry) {
        return entry.path().startsWith("spec.from[");
    }

    /** Returns the entries that make the configuration of the proxy as a whole, in the order of the merge. */
    public List<Entry> entriesForProxy() {
        return has(Section.DEFAULT) ? policies.stream().map(IndexedPolicy::conf).toList() : List.of();
    }

    /** Returns the rules for outbounds that are selected by tags. In 3.0 there are none. */
    public List<RuleForSubset> toRules() {
        if (!has(Section.TO) || !isBefore3()) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        for (IndexedPolicy policy : policies) {
            boolean isForRoutes = policy.to().stream()
                    .anyMatch(entry -> References.kind(entry.target()).equals(TargetRefKind.MESH_HTTP_ROUTE));
            if (!isForRoutes) {
                entries.addAll(isOfRoute(policy) ? RouteEntries.byMatches(policy, mesh) : policy.to());
            }
        }
        return SubsetRules.of(entries, false);
    }

    /** Returns the rules for outbounds to services and routes. */
    public DestinationRules destinationRules() {
        DestinationRules known = destinationRules;
        if (known == null) {
            known = DestinationRules.of(destinationEntries(), mesh);
            destinationRules = known;
        }
        return known;
    }

    private List<Entry> destinationEntries() {
        List<Entry> entries = new ArrayList<>();
        if (has(Section.TO)) {
            for (IndexedPolicy policy : policies) {
                if (!isOfRoute(policy)) {
                    entries.addAll(policy.to());
                } else if (!isBefore3()) {
                    entries.addAll(RouteEntries.byDestination(policy, mesh));
                }
            }
        }
        return entries;
    }

    private static boolean isOfRoute(IndexedPolicy policy) {
        return References.kind(policy.target()).equals(TargetRefKind.MESH_HTTP_ROUTE);
    }

    /**
     * The configuration of a proxy as a whole.
     *
     * @param conf the merged configuration as a JSON tree
     * @param origins the policies that contributed, in the order of the merge
     */
    public record RuleForProxy(Object conf, List<IndexedPolicy> origins) {}
}
