package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts of proxies by status, as insights have them: what is zero is left out. */
final class Tally {
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Set<String> added;

    Tally() {
        this("online", "offline", "partially_degraded");
    }

    /** Makes one whose total is of these statuses only. */
    Tally(String... added) {
        this.added = Set.of(added);
    }

    /** Adds a proxy of a status as {@link ProxyCounts#statusOf} gives it. */
    void add(String status) {
        if (added.contains(status)) {
            counts.merge("total", 1, Integer::sum);
        }
        counts.merge(status.equals("partially_degraded") ? "partiallyDegraded" : status, 1, Integer::sum);
    }

    int get(String name) {
        return counts.getOrDefault(name, 0);
    }

    JsonObject toJson() {
        return JsonObject.of(counts);
    }

    static Map<String, Object> toJson(Map<String, Tally> tallies) {
        Map<String, Object> json = new TreeMap<>();
        tallies.forEach((name, tally) -> json.put(name, tally.toJson()));
        return json;
    }
}
