package dev.meshmanager.kuma.impact;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.matching.merge.ConfMerge;
import dev.meshmanager.kuma.matching.model.Identity;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.IndexedProxy.Address;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.matching.rules.DestinationRules;
import dev.meshmanager.kuma.matching.rules.DestinationRules.RuleForDestination;
import dev.meshmanager.kuma.matching.rules.InboundRules.RuleForClients;
import dev.meshmanager.kuma.matching.rules.JoinedRules;
import dev.meshmanager.kuma.matching.rules.KindRules;
import dev.meshmanager.kuma.matching.rules.SubsetRules.RuleForSubset;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.policy.target.Match;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the policies of one kind give to one proxy, before or after a change. */
final class ProxySide {
    private final KindRules rules;
    private final MeshModel mesh;
    private final Set<Identity> routes;
    private final Set<Identity> outbounds;
    private final Map<String, Address> inbounds = new LinkedHashMap<>();

    ProxySide(ResourceType<?> kind, IndexedProxy proxy, MeshModel mesh, Set<Identity> routes, Set<Identity> outbounds) {
        this.rules = KindRules.of(kind, proxy, mesh);
        this.mesh = mesh;
        this.routes = routes;
        this.outbounds = outbounds;
        rules.byInbound().keySet().forEach(address -> inbounds.put(proxy.section(address), address));
    }

    Set<String> inbounds() {
        return inbounds.keySet();
    }

    List<Object> ofProxy() {
        return rules.proxyRule().map(KindRules.RuleForProxy::conf).stream().toList();
    }

    /** Returns the rules of an inbound by the tags of clients; none where rules by other matches replace them. */
    List<RuleForSubset> from(String inbound) {
        Address address = inbounds.get(inbound);
        return address == null || !rules.inboundRules(address).isEmpty()
                ? List.of()
                : rules.fromRules().getOrDefault(address, List.of());
    }

    List<RuleForClients> clients(String inbound) {
        Address address = inbounds.get(inbound);
        return address == null ? List.of() : rules.inboundRules(address);
    }

    /**
     * Returns the configuration for clients: of their own rules, otherwise of the closest rules that cover them; or of
     * all their own rules where every rule takes effect.
     */
    List<Object> ofClients(String inbound, Optional<Match> clients) {
        List<RuleForClients> all = clients(inbound);
        if (JoinedRules.isFor(rules.kind())) {
            return JoinedRules.join(rules.kind(), confs(all, clients));
        }
        Optional<Optional<Match>> closest = all.stream()
                .map(RuleForClients::match)
                .filter(clients::equals)
                .findFirst()
                .or(() -> all.stream()
                        .map(RuleForClients::match)
                        .filter(match -> covers(match, clients))
                        .findFirst());
        return closest.map(match -> ConfMerge.merge(rules.kind(), confs(all, match)))
                .orElse(List.of());
    }

    private static List<Object> confs(List<RuleForClients> rules, Optional<Match> clients) {
        return rules.stream()
                .filter(rule -> rule.match().equals(clients))
                .map(rule -> rule.entry().conf())
                .toList();
    }

    private static boolean covers(Optional<Match> match, Optional<Match> clients) {
        if (match.isEmpty()) {
            return true;
        }
        Optional<Match.Predicate> wider = match.flatMap(Match::spiffeID);
        return match.flatMap(Match::sni).equals(clients.flatMap(Match::sni))
                && wider.flatMap(Match.Predicate::type).equals(Optional.of(Match.Type.PREFIX))
                && clients.flatMap(Match::spiffeID)
                        .flatMap(Match.Predicate::value)
                        .orElse("")
                        .startsWith(wider.flatMap(Match.Predicate::value).orElse(""));
    }

    /** Returns the rules for outbounds that are selected by tags. */
    List<RuleForSubset> toTags() {
        return mesh.hasOnlyMeshServices() ? List.of() : rules.toRules();
    }

    /** Returns the destinations and routes with rules of their own. */
    Set<Identity> named() {
        return rules.destinationRules().identities();
    }

    /**
     * Returns the sources of the rules of outbounds: the port, the service or, for all others, the mesh; and the
     * routes.
     */
    Set<Identity> destinations(Set<Identity> named) {
        Set<Identity> found = DestinationRules.sources(outbounds, named, mesh.mesh());
        named.stream().filter(routes::contains).forEach(found::add);
        return found;
    }

    /** Returns the HTTP routes in the rules of outbounds; there are none unless these are the rules of routes. */
    Set<Identity> ownRoutes() {
        Set<Identity> found = new LinkedHashSet<>();
        for (Identity destination : destinations(named())) {
            rule(destination).ifPresent(rule -> rule.routeOrigins().values().stream()
                    .map(IndexedPolicy::identity)
                    .forEach(found::add));
        }
        return found;
    }

    static boolean isRoute(Identity identity) {
        return identity.kind().equals(MeshHTTPRoute.TYPE.name());
    }

    List<Object> ofDestination(Identity destination) {
        return rule(destination).map(RuleForDestination::confs).orElse(List.of());
    }

    private Optional<RuleForDestination> rule(Identity destination) {
        return rules.destinationRules().of(destination, mesh.mesh());
    }
}
