package dev.meshmanager.kuma.testing.insight;

import dev.meshmanager.core.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts proxies by status, in the format of insights: zeros are omitted. */
public final class StatusCounts {
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Set<String> added;

    StatusCounts() {
        this("online", "offline", "partially_degraded");
    }

    /** Creates counts whose total includes only these statuses. */
    StatusCounts(String... added) {
        this.added = Set.of(added);
    }

    /** Adds a proxy with a status of {@link ProxyCounts#statusOf}. */
    public void add(String status) {
        if (added.contains(status)) {
            counts.merge("total", 1, Integer::sum);
        }
        counts.merge(status.equals("partially_degraded") ? "partiallyDegraded" : status, 1, Integer::sum);
    }

    public int get(String name) {
        return counts.getOrDefault(name, 0);
    }

    public JsonObject toJson() {
        return JsonObject.of(counts);
    }

    public static Map<String, Object> toJson(Map<String, StatusCounts> tallies) {
        Map<String, Object> json = new TreeMap<>();
        tallies.forEach((name, tally) -> json.put(name, tally.toJson()));
        return json;
    }
}
