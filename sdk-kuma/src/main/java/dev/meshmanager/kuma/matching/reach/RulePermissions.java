package dev.meshmanager.kuma.matching.reach;

import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.matching.model.Entry;
import dev.meshmanager.kuma.matching.rules.InboundRules.RuleForClients;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import dev.meshmanager.kuma.policy.target.Match;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Decides by the {@code rules} of permissions. All denials come before all permissions, whatever their order. */
final class RulePermissions {
    private final Estate estate;
    private final List<Entry> entries;
    private final Certificate client;
    private final Optional<String> sni;

    private RulePermissions(Estate estate, List<Entry> entries, Certificate client, Optional<String> sni) {
        this.estate = estate;
        this.entries = entries;
        this.client = client;
        this.sni = sni;
    }

    static CallStep decide(Estate estate, List<RuleForClients> rules, Certificate client, Optional<String> sni) {
        List<Entry> entries = rules.stream().map(RuleForClients::entry).toList();
        return new RulePermissions(estate, entries, client, sni).decide();
    }

    private CallStep decide() {
        return find("deny", MeshTrafficPermission.RuleConf::deny, false, "denied")
                .or(this::allowed)
                .orElseGet(() ->
                        CallStep.failed(CallCheck.PERMISSION, "no rule allows " + client.name() + ", so it is denied"));
    }

    /** In each rule, {@code allow} comes before {@code allowWithShadowDeny}. */
    private Optional<CallStep> allowed() {
        return entries.stream()
                .flatMap(entry -> find(entry, "allow", MeshTrafficPermission.RuleConf::allow, true, "allowed")
                        .or(() -> find(
                                entry,
                                "allowWithShadowDeny",
                                MeshTrafficPermission.RuleConf::allowWithShadowDeny,
                                true,
                                "allowed, but logged as denied,"))
                        .stream())
                .findFirst();
    }

    private Optional<CallStep> find(
            String member,
            Function<MeshTrafficPermission.RuleConf, List<Match>> matches,
            boolean passes,
            String explanation) {
        return entries.stream()
                .flatMap(entry -> find(entry, member, matches, passes, explanation).stream())
                .findFirst();
    }

    private Optional<CallStep> find(
            Entry entry,
            String member,
            Function<MeshTrafficPermission.RuleConf, List<Match>> matches,
            boolean passes,
            String explanation) {
        List<Match> all = conf(entry).map(matches).orElse(List.of());
        for (int i = 0; i < all.size(); i++) {
            if (isMatch(all.get(i))) {
                Cause cause = Cause.of(entry.policy().policy(), entry.path() + "." + member + "[" + i + "]", estate);
                return Optional.of(new CallStep(
                        CallCheck.PERMISSION, passes, client.name() + " is " + explanation, Optional.of(cause)));
            }
        }
        return Optional.empty();
    }

    private static Optional<MeshTrafficPermission.RuleConf> conf(Entry entry) {
        return entry.policy().policy() instanceof MeshTrafficPermission permission
                ? permission.spec().rules().get(entry.index()).conf()
                : Optional.empty();
    }

    private boolean isMatch(Match match) {
        boolean isEmpty = match.spiffeID().isEmpty() && match.sni().isEmpty();
        return !isEmpty
                && match.spiffeID()
                        .map(predicate -> holds(predicate, client.text()))
                        .orElse(true)
                && match.sni()
                        .map(predicate ->
                                sni.filter(name -> holds(predicate, name)).isPresent())
                        .orElse(true);
    }

    private static boolean holds(Match.Predicate predicate, String text) {
        String value = predicate.value().orElse("");
        Optional<Match.Type> type = predicate.type();
        return type.equals(Optional.of(Match.Type.EXACT)) && text.equals(value)
                || type.equals(Optional.of(Match.Type.PREFIX)) && text.startsWith(value);
    }
}
