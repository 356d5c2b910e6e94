package dev.meshmanager.kuma.matching.answer;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.inspect.ProxyRules;
import dev.meshmanager.kuma.inspect.ResourceMeta;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.matching.model.Entry;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.IndexedProxy.Address;
import dev.meshmanager.kuma.matching.model.IndexedProxy.Part;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.matching.model.Metas;
import dev.meshmanager.kuma.matching.rules.DestinationRules.RuleForDestination;
import dev.meshmanager.kuma.matching.rules.InboundRules.RuleForClients;
import dev.meshmanager.kuma.matching.rules.KindRules;
import dev.meshmanager.kuma.matching.rules.MatchesHash;
import dev.meshmanager.kuma.matching.rules.SubsetRules.RuleForSubset;
import dev.meshmanager.kuma.matching.rules.Tag;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes all rules of a proxy, as {@code _rules} does. */
final class RulesAnswer {
    private static final JsonObject LISTS_OF_ANSWER = Shape.emptyLists("httpMatches", "rules");
    private static final JsonObject LISTS_BEFORE_3 =
            Shape.emptyLists("fromRules", "inboundRules", "toResourceRules", "toRules", "warnings");
    private static final JsonObject LISTS = Shape.emptyLists("inboundRules", "toResourceRules", "warnings");
    private static final JsonObject NO_TAGS = Shape.nullMember("tags");
    private static final JsonObject NO_MATCHERS = Shape.emptyLists("matchers");

    private final MeshModel mesh;
    private final IndexedProxy proxy;
    private final boolean isBefore3;
    private final Map<String, JsonValue> httpMatches = new TreeMap<>();

    RulesAnswer(MeshModel mesh, IndexedProxy proxy) {
        this.mesh = mesh;
        this.proxy = proxy;
        this.isBefore3 = mesh.version().isBefore(KumaVersion.V3_0);
    }

    ProxyRules of(Collection<KindRules> kinds) {
        ProxyRules.Builder answer =
                ProxyRules.builder().resource(Metas.of(proxy.resource())).unknownFields(LISTS_OF_ANSWER);
        kinds.forEach(kind -> add(kind, answer));
        httpMatches.forEach(
                (hash, matches) -> answer.addHttpMatch(match -> match.hash(hash).match(matches)));
        return answer.build();
    }

    private void add(KindRules kind, ProxyRules.Builder answer) {
        ProxyRules.PolicyRules.Builder rules = ProxyRules.PolicyRules.builder()
                .type(kind.kind().name())
                .warnings(kind.warnings())
                .unknownFields(isBefore3 ? LISTS_BEFORE_3 : LISTS);
        kind.proxyRule()
                .ifPresent(rule ->
                        rules.proxyRule(r -> r.conf(Shape.conf(rule.conf())).origin(metas(rule.origins()))));
        List<RuleForSubset> toRules = kind.toRules();
        Collection<RuleForDestination> destinations = kind.destinationRules().all();
        if (kind.kind().equals(MeshHTTPRoute.TYPE)) {
            toRules.forEach(rule -> addMatches(rule.conf()));
            destinations.forEach(rule -> rule.confs().forEach(this::addMatches));
        }
        if (!mesh.hasOnlyMeshServices()) {
            toRules.forEach(rule -> rules.addToRule(rule(rule)));
        }
        destinations.stream()
                .sorted(Comparator.comparing((RuleForDestination rule) ->
                        rule.destination().resource().name()))
                .forEach(rule -> rules.addToResourceRule(rule(rule)));
        byPort(kind.fromRules())
                .forEach((inbound, some) -> rules.addFromRule(r -> r.inbound(inbound(inbound))
                        .rules(some.stream().map(RulesAnswer::rule).toList())));
        byPort(kind.inboundRules())
                .forEach((inbound, some) -> rules.addInboundRule(r -> r.inbound(inbound(inbound))
                        .rules(some.stream().map(RulesAnswer::rule).toList())));
        ProxyRules.PolicyRules built = rules.build();
        if (!isEmpty(built)) {
            answer.addRule(built);
        }
    }

    /** Before 3.0, a kind that only has warnings is left out. */
    private boolean isEmpty(ProxyRules.PolicyRules rules) {
        return rules.proxyRule().isEmpty()
                && rules.toRules().isEmpty()
                && rules.toResourceRules().isEmpty()
                && rules.fromRules().isEmpty()
                && rules.inboundRules().isEmpty()
                && (isBefore3 || rules.warnings().isEmpty());
    }

    private void addMatches(Object conf) {
        if (conf instanceof Map<?, ?> route && route.get("rules") instanceof List<?> rules) {
            for (Object element : rules) {
                MeshHTTPRoute.Rule rule = Json.fromTree(MeshHTTPRoute.Rule.class, JsonValue.wrap(element));
                Object matches = ((Map<?, ?>) element).get("matches");
                httpMatches.put(MatchesHash.of(rule.matches()), JsonValue.wrap(matches));
            }
        }
    }

    private static <T> Map<Address, List<T>> byPort(Map<Address, List<T>> rules) {
        Map<Address, List<T>> sorted =
                new TreeMap<>(Comparator.comparingInt(Address::port).thenComparing(Address::host));
        rules.forEach((inbound, some) -> {
            if (!some.isEmpty()) {
                sorted.put(inbound, some);
            }
        });
        return sorted;
    }

    private ProxyRules.Inbound inbound(Address address) {
        ProxyRules.Inbound.Builder inbound =
                ProxyRules.Inbound.builder().port(address.port()).unknownFields(NO_TAGS);
        proxy.inboundOfPort(address.port())
                .map(Part::name)
                .filter(name -> !name.isEmpty())
                .ifPresent(inbound::name);
        if (proxy.isGateway()) {
            inbound.tags(proxy.gatewayTags());
        } else if (isBefore3) {
            proxy.inboundOfPort(address.port()).map(Part::tags).ifPresent(inbound::tags);
        }
        return inbound.build();
    }

    private static ProxyRules.Rule rule(RuleForSubset rule) {
        ProxyRules.Rule.Builder answer = ProxyRules.Rule.builder()
                .conf(Shape.conf(rule.conf()))
                .origin(metas(rule.origins()))
                .unknownFields(NO_MATCHERS);
        for (Tag tag : rule.subset().tags()) {
            answer.addMatcher(m -> m.key(tag.key()).value(tag.value()).not(tag.not()));
        }
        return answer.build();
    }

    private static ProxyRules.ResourceRule rule(RuleForDestination rule) {
        return ProxyRules.ResourceRule.builder()
                .conf(Shape.confs(rule.confs()))
                .origin(rule.origins().stream().map(RulesAnswer::origin).toList())
                .resourceMeta(rule.destination().meta())
                .resourceSectionName(rule.section())
                .build();
    }

    private static ProxyRules.InboundRule rule(RuleForClients rule) {
        return ProxyRules.InboundRule.builder()
                .match(rule.match())
                .conf(List.of(Shape.conf(rule.entry().conf())))
                .origin(List.of(origin(rule.entry())))
                .build();
    }

    private static ProxyRules.Origin origin(Entry entry) {
        return ProxyRules.Origin.builder()
                .resourceMeta(entry.policy().meta())
                .ruleIndex(entry.index())
                .build();
    }

    private static List<ResourceMeta> metas(List<IndexedPolicy> policies) {
        return policies.stream().map(IndexedPolicy::meta).toList();
    }
}
