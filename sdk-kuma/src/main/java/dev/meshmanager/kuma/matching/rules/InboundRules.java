package dev.meshmanager.kuma.matching.rules;

import dev.meshmanager.kuma.matching.model.Entry;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import dev.meshmanager.kuma.policy.target.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Orders the entries for inbound traffic. They are not merged: each is a rule, once for each of its matches. */
public final class InboundRules {
    private static final Comparator<RuleForClients> BY_MATCH = Comparator.comparing(
                    (RuleForClients rule) -> rule.match().flatMap(Match::spiffeID),
                    Comparator.comparingInt(InboundRules::rank).reversed())
            .thenComparing(
                    (RuleForClients rule) -> rule.match().flatMap(Match::sni).isPresent(), Comparator.reverseOrder());

    private InboundRules() {}

    static List<RuleForClients> of(List<IndexedPolicy> policies) {
        List<Entry> entries = new ArrayList<>();
        policies.forEach(policy -> entries.addAll(policy.inboundRules()));
        entries.sort(Precedence.OF_INBOUND_ENTRIES);
        List<RuleForClients> rules = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.matches().isEmpty()) {
                rules.add(new RuleForClients(Optional.empty(), entry));
            }
            for (Match match : entry.matches()) {
                rules.add(new RuleForClients(Optional.of(match), entry));
            }
        }
        rules.sort(BY_MATCH);
        return rules;
    }

    /** A rule for exactly one client is before one for a prefix, and both are before one for all clients. */
    private static int rank(Optional<Match.Predicate> client) {
        if (client.isEmpty()) {
            return 0;
        }
        Match.Type type = client.get().type().orElse(Match.Type.of(""));
        return type.equals(Match.Type.EXACT) ? 3 : type.equals(Match.Type.PREFIX) ? 2 : 1;
    }

    /**
     * A rule for inbound traffic.
     *
     * @param match the clients that it is for; empty for all
     * @param entry the entry that it comes from
     */
    public record RuleForClients(Optional<Match> match, Entry entry) {}
}
