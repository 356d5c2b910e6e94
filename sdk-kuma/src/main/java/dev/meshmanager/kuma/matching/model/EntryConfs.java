package dev.meshmanager.kuma.matching.model;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.policy.MeshTCPRoute;
import dev.meshmanager.kuma.policy.target.PolicyEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads the configurations of entries as the JSON trees that are merged. */
final class EntryConfs {
    private EntryConfs() {}

    static Object of(Optional<? extends Model> conf) {
        return conf.<Object>map(EntryConfs::tree).orElseGet(Map::of);
    }

    /** The entries of routes have rules instead of a configuration. */
    static Object of(PolicyEntry entry) {
        if (entry instanceof MeshHTTPRoute.To http) {
            return httpRules(http);
        }
        return entry instanceof MeshTCPRoute.To tcp ? tcpRule(tcp) : of(entry.conf());
    }

    /** The first rule of an entry wins, but the last configuration wins in a merge: so the rules are reversed. */
    private static Object httpRules(MeshHTTPRoute.To entry) {
        List<Object> rules = new ArrayList<>();
        entry.rules().forEach(rule -> rules.add(tree(rule)));
        Collections.reverse(rules);
        Map<String, Object> conf = new LinkedHashMap<>();
        if (!rules.isEmpty()) {
            conf.put("rules", rules);
        }
        if (!entry.hostnames().isEmpty()) {
            conf.put("hostnames", entry.hostnames());
        }
        return conf;
    }

    /** An entry without rules sends the traffic to its own destination. */
    private static Object tcpRule(MeshTCPRoute.To entry) {
        if (!entry.rules().isEmpty()) {
            return tree(entry.rules().get(0));
        }
        Map<String, Object> backend = new LinkedHashMap<>();
        entry.targetRef().ifPresent(ref -> backend.putAll(members(ref)));
        backend.put("weight", 1);
        return Map.of("default", Map.of("backendRefs", List.of(backend)));
    }

    private static Map<String, Object> members(Model model) {
        Map<String, Object> members = new LinkedHashMap<>();
        Json.toTree(model).asObject().orElseThrow().raw().forEach((name, value) -> {
            if (value != null) {
                members.put(name, value);
            }
        });
        return members;
    }

    private static Object tree(Model model) {
        return Objects.requireNonNull(Json.toTree(model).raw());
    }
}
