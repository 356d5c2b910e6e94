package dev.meshmanager.kuma.validation.rules.shared;

import dev.meshmanager.kuma.policy.target.Match;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.text.Names;
import dev.meshmanager.kuma.validation.text.SpiffeIds;
import java.util.List;
import java.util.Optional;

/** Checks the {@code matches} of inbound rules. */
public final class Matches {
    private Matches() {}

    public static void check(FieldPath at, List<Match> matches) {
        for (int i = 0; i < matches.size(); i++) {
            check(at.index(i), matches.get(i));
        }
    }

    /** Checks matches, each of which must have a SPIFFE ID or an SNI. Returns whether one of them has a SPIFFE ID. */
    public static boolean checkSource(FieldPath at, List<Match> matches) {
        check(at, matches);
        boolean looksAtId = false;
        for (int i = 0; i < matches.size(); i++) {
            Match match = matches.get(i);
            if (match.spiffeID().isEmpty() && match.sni().isEmpty()) {
                at.index(i).reject("must have 'spiffeID' or 'sni'");
            }
            looksAtId |= match.spiffeID().isPresent();
        }
        return looksAtId;
    }

    private static void check(FieldPath at, Match match) {
        match.spiffeID().flatMap(id -> SpiffeIds.check(id.value().orElse(""))).ifPresent(at.field("spiffeID")::reject);
        match.sni().ifPresent(sni -> {
            if (!sni.type().equals(Optional.of(Match.Type.EXACT))) {
                at.field("sni").field("type").reject("must be Exact");
            }
            FieldPath value = at.field("sni").field("value");
            value.notEmpty(sni.value());
            sni.value()
                    .filter(host -> !host.isEmpty())
                    .flatMap(Names::subdomain)
                    .ifPresent(value::reject);
        });
    }
}
