package dev.meshmanager.konnect.zone;

import dev.meshmanager.kuma.deploy.setting.KnownSettings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The names that the Kong Mesh chart and {@code kuma-cp} know, by the path of their object: Kuma's and its own. */
final class KongMeshNames {
    /** The values of the chart, from its root. */
    static final Map<String, Set<String>> HELM = helm();

    /** The settings of {@code kuma-cp}. */
    static final Map<String, Set<String>> CONFIG = config();

    private KongMeshNames() {}

    private static Map<String, Set<String>> helm() {
        Map<String, Set<String>> names = new HashMap<>();
        KnownSettings.CHART
                .namesByObject()
                .forEach((path, members) -> names.put(path.isEmpty() ? "kuma" : "kuma." + path, members));
        names.put("", Set.of("kuma", "global"));
        add(names, "kuma.controlPlane", "konnect");
        return names;
    }

    private static Map<String, Set<String>> config() {
        Map<String, Set<String>> names = new HashMap<>(KnownSettings.CONTROL_PLANE.namesByObject());
        add(names, "", "kmesh");
        // Before 2.6.
        add(names, "experimental", "kdsDeltaEnabled");
        return names;
    }

    private static void add(Map<String, Set<String>> names, String path, String member) {
        Set<String> members = new HashSet<>(names.getOrDefault(path, Set.of()));
        members.add(member);
        names.put(path, members);
    }
}
