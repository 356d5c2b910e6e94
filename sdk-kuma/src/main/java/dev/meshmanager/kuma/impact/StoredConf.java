package dev.meshmanager.kuma.impact;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.schema.SchemaCheck;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Configurations in the form in which the control plane stores them: the same duration has one text, and members with
 * defaults are there.
 */
final class StoredConf {
    private static final String CONF = "default";
    private static final String TARGET = "targetRef";

    /** The paths of the configurations in the spec of a policy. */
    private static final List<List<String>> PLACES = List.of(
            List.of(CONF),
            List.of("to", CONF),
            List.of("from", CONF),
            List.of("rules", CONF),
            List.of("to"),
            List.of("to", "rules"));

    private StoredConf() {}

    /** Returns the configuration as it would be stored; as it is if the kind has no such configuration. */
    static Object of(ResourceType<?> kind, Object conf) {
        if (!TargetRefPolicy.class.isAssignableFrom(kind.model())) {
            return conf;
        }
        SchemaCheck schema = SchemaCheck.of(kind.model());
        return PLACES.stream()
                .flatMap(place -> of(schema, place, conf).stream())
                .findFirst()
                .orElse(conf);
    }

    private static Optional<Object> of(SchemaCheck schema, List<String> place, Object conf) {
        Object spec = conf;
        for (int i = place.size() - 1; i >= 0; i--) {
            String name = place.get(i);
            spec = Map.of(name, name.equals(CONF) ? spec : List.of(name.equals("to") ? withTarget(spec) : spec));
        }
        JsonObject document = JsonObject.of(Map.of("spec", spec));
        if (!schema.check(document).isEmpty()
                || !schema.unknownMembers(document).isEmpty()) {
            return Optional.empty();
        }
        JsonValue stored = JsonValue.of(schema.asStored(document))
                .asObject()
                .orElseThrow()
                .get("spec")
                .orElse(JsonValue.NULL);
        for (String name : place) {
            stored = stored.asObject().flatMap(members -> members.get(name)).orElse(JsonValue.NULL);
            stored = name.equals(CONF)
                    ? stored
                    : stored.elements().stream().findFirst().orElse(JsonValue.NULL);
        }
        return Optional.ofNullable(stored.raw()).map(StoredConf::withoutTarget);
    }

    /** The entries of routes require a target, which is no part of what they configure. */
    private static Object withTarget(Object entry) {
        Map<String, Object> members = new LinkedHashMap<>(Map.of(TARGET, Map.of("kind", TargetRefKind.MESH.value())));
        if (entry instanceof Map<?, ?> map) {
            map.forEach((name, value) -> members.put(String.valueOf(name), value));
        }
        return members;
    }

    private static Object withoutTarget(Object conf) {
        if (!(conf instanceof Map<?, ?> members) || !members.containsKey(TARGET)) {
            return conf;
        }
        Map<Object, Object> rest = new LinkedHashMap<>(members);
        rest.remove(TARGET);
        return rest;
    }
}
