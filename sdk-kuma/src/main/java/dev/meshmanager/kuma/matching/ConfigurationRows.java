package dev.meshmanager.kuma.matching;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.kuma.matching.answer.Outbounds;
import dev.meshmanager.kuma.matching.effective.MergedEntries;
import dev.meshmanager.kuma.matching.model.Entry;
import dev.meshmanager.kuma.matching.model.Identity;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.matching.rules.DestinationRules;
import dev.meshmanager.kuma.matching.rules.DestinationRules.RuleForDestination;
import dev.meshmanager.kuma.matching.rules.InboundRules.RuleForClients;
import dev.meshmanager.kuma.matching.rules.JoinedRules;
import dev.meshmanager.kuma.matching.rules.KindRules;
import dev.meshmanager.kuma.matching.rules.SubsetRules.RuleForSubset;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.policy.MeshTCPRoute;
import dev.meshmanager.kuma.policy.target.Match;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists the members that policies set for a proxy, part by part, and its routes. */
final class ConfigurationRows {
    private static final List<String> COLUMNS = List.of("Part", "Policy", "Member", "Value", "Set by");
    private static final List<String> ROUTE_COLUMNS = List.of("Destination", "Match", "Configuration", "Set by");

    private final MeshModel mesh;
    private final IndexedProxy proxy;
    private final Set<Identity> outbounds;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<List<String>> routes = new ArrayList<>();

    ConfigurationRows(MeshModel mesh, IndexedProxy proxy) {
        this.mesh = mesh;
        this.proxy = proxy;
        this.outbounds = Outbounds.of(proxy, mesh).keySet();
        mesh.policyKinds().forEach(kind -> {
            KindRules rules = KindRules.of(kind, proxy, mesh);
            if (kind.equals(MeshHTTPRoute.TYPE) || kind.equals(MeshTCPRoute.TYPE)) {
                addRoutes(rules);
            } else {
                add(rules);
            }
        });
    }

    Table table() {
        return new Table("Configuration", COLUMNS, rows);
    }

    Table routes() {
        return new Table("Routes", ROUTE_COLUMNS, routes);
    }

    private void add(KindRules rules) {
        addSettings("proxy", rules.kind(), rules.entriesForProxy());
        rules.byInbound().keySet().forEach(address -> {
            String inbound = "inbound " + proxy.section(address);
            List<RuleForClients> ofInbound = rules.inboundRules(address);
            addInbound(inbound, rules.kind(), ofInbound);
            if (ofInbound.isEmpty()) {
                rules.fromRules()
                        .getOrDefault(address, List.of())
                        .forEach(rule -> addTags(inbound, " from ", rules.kind(), rule));
            }
        });
        if (!mesh.hasOnlyMeshServices()) {
            rules.toRules().forEach(rule -> addTags("outbounds", " to ", rules.kind(), rule));
        }
        for (Identity destination : destinations(rules)) {
            rule(rules, destination)
                    .ifPresent(rule -> addSettings(outbound(destination), rules.kind(), rule.origins()));
        }
    }

    private void addInbound(String inbound, ResourceType<?> kind, List<RuleForClients> rules) {
        Map<Optional<Match>, List<Entry>> byClients = new LinkedHashMap<>();
        rules.forEach(rule -> byClients
                .computeIfAbsent(rule.match(), key -> new ArrayList<>())
                .add(rule.entry()));
        byClients.forEach((clients, entries) -> {
            String part = inbound
                    + clients.map(match -> " from " + Json.toTree(match)).orElse("");
            if (JoinedRules.isFor(kind)) {
                entries.forEach(entry -> addSettings(part, kind, List.of(entry)));
            } else {
                addSettings(part, kind, entries);
            }
        });
    }

    private void addSettings(String part, ResourceType<?> kind, List<Entry> entries) {
        for (Setting setting : EffectiveMerge.settings(MergedEntries.of(kind, entries), mesh.estate())) {
            Setting.Source source = setting.source();
            String place =
                    source.location().map(location -> " (" + location + ")").orElse("");
            rows.add(List.of(
                    part,
                    kind.name(),
                    setting.path(),
                    text(setting.value()),
                    source.policy().name() + place));
        }
    }

    private void addTags(String part, String word, ResourceType<?> kind, RuleForSubset rule) {
        String tags = rule.subset().tags().stream()
                .map(tag -> tag.key() + (tag.not() ? "!=" : "=") + tag.value())
                .collect(Collectors.joining(" "));
        rows.add(List.of(
                tags.isEmpty() ? part : part + word + tags,
                kind.name(),
                "",
                JsonValue.wrap(rule.conf()).toString(),
                names(rule.origins())));
    }

    private static String names(List<IndexedPolicy> policies) {
        return policies.stream()
                .map(policy -> policy.policy().name())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Texts are without quotes. */
    private static String text(JsonValue value) {
        return value.asString().orElseGet(value::toString);
    }

    /** Returns the ports and services with rules of their own, the mesh for all others, and routes. */
    private Set<Identity> destinations(KindRules rules) {
        Set<Identity> named = rules.destinationRules().identities();
        Set<Identity> found = DestinationRules.sources(outbounds, named, mesh.mesh());
        named.stream()
                .filter(identity -> identity.kind().equals(MeshHTTPRoute.TYPE.name()))
                .forEach(found::add);
        return found;
    }

    private Optional<RuleForDestination> rule(KindRules rules, Identity destination) {
        return rules.destinationRules().of(destination, mesh.mesh());
    }

    private static String outbound(Identity destination) {
        return destination.kind().equals(Mesh.TYPE.name()) ? "other outbounds" : "outbound " + destination.kri();
    }

    private void addRoutes(KindRules rules) {
        for (Identity destination : destinations(rules)) {
            rule(rules, destination).ifPresent(rule -> rule.confs().forEach(conf -> addRoute(destination, rule, conf)));
        }
        if (!mesh.hasOnlyMeshServices()) {
            rules.toRules()
                    .forEach(rule -> routes.add(List.of(
                            rule.subset().tags().stream()
                                    .map(tag -> tag.key() + "=" + tag.value())
                                    .collect(Collectors.joining(" ")),
                            "",
                            JsonValue.wrap(rule.conf()).toString(),
                            names(rule.origins()))));
        }
    }

    private void addRoute(Identity destination, RuleForDestination rule, Object conf) {
        Map<?, ?> members = (Map<?, ?>) conf;
        List<?> rules = members.get("rules") instanceof List<?> list ? list : List.of(members);
        for (Object element : rules) {
            Map<?, ?> route = (Map<?, ?>) element;
            Object matches = route.get("matches");
            String origin = Optional.ofNullable(matches)
                    .map(rule.routeOrigins()::get)
                    .map(policy -> policy.policy().name())
                    .orElseGet(() -> names(rule.policies()));
            routes.add(List.of(
                    outbound(destination),
                    matches == null ? "" : JsonValue.wrap(matches).toString(),
                    JsonValue.wrap(route.get("default")).toString(),
                    origin));
        }
    }
}
