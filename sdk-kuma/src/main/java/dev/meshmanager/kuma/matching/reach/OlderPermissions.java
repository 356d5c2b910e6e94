package dev.meshmanager.kuma.matching.reach;

import dev.meshmanager.kuma.common.Selector;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.legacy.TrafficPermission;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.IndexedProxy.Part;
import dev.meshmanager.kuma.matching.older.ConnectionMatch;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides by the older {@code TrafficPermission}, of which only the most specific one of an inbound counts. */
final class OlderPermissions {
    private static final String ANY = "*";

    private OlderPermissions() {}

    /** Returns the decision for an inbound; empty if no older permission is for any inbound of the proxy. */
    static Optional<CallStep> decide(
            Estate estate, String mesh, IndexedProxy server, Part inbound, Certificate client) {
        List<TrafficPermission> all = estate.list(TrafficPermission.TYPE, mesh);
        boolean isUsed = server.inbounds().stream()
                .anyMatch(part -> ConnectionMatch.ofInbound(all, part.tags()).isPresent());
        if (!isUsed) {
            return Optional.empty();
        }
        return Optional.of(decide(estate, mesh, inbound.tags(), client));
    }

    /** Returns the decision for a destination with these tags. Without a permission it is denied. */
    static CallStep decide(Estate estate, String mesh, Map<String, String> tags, Certificate client) {
        return ConnectionMatch.ofInbound(estate.list(TrafficPermission.TYPE, mesh), tags)
                .map(permission -> decide(permission, client, estate))
                .orElseGet(() -> CallStep.failed(CallCheck.PERMISSION, "no permission is for this destination"));
    }

    private static CallStep decide(TrafficPermission permission, Certificate client, Estate estate) {
        List<Selector> sources = permission.sources();
        for (int i = 0; i < sources.size(); i++) {
            if (isFrom(sources.get(i).match(), client)) {
                return CallStep.passed(CallCheck.PERMISSION, client.name() + " is allowed")
                        .by(Cause.of(permission, "sources[" + i + "]", estate));
            }
        }
        return CallStep.failed(CallCheck.PERMISSION, client.name() + " is not among the sources")
                .by(Cause.of(permission, "sources", estate));
    }

    private static boolean isFrom(Map<String, String> wanted, Certificate client) {
        return wanted.entrySet().stream()
                .allMatch(tag -> tag.getValue().equals(ANY)
                        ? client.tags().containsKey(tag.getKey())
                        : client.hasTag(tag.getKey(), tag.getValue()));
    }
}
