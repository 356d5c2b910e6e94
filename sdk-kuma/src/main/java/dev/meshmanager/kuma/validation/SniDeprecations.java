package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.validation.text.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Warns of services whose ports zone proxies cannot tell apart by a server name, in the control plane's words. */
final class SniDeprecations {
    private static final ResourceTypes SERVICES =
            ResourceTypes.of(MeshExternalService.TYPE, MeshMultiZoneService.TYPE, MeshService.TYPE);

    private SniDeprecations() {}

    static void add(String kind, String name, JsonObject resource, List<String> warnings) {
        SERVICES.find(kind).ifPresent(type -> {
            for (String port : ports(type, Trees.object(resource, "spec"))) {
                for (String error : errors(type.shortName().orElseThrow(), name, resource, port)) {
                    warnings.add(
                            "Invalid " + kind + " SNI (port \"" + port + "\"): " + error + ". This is deprecated.");
                }
            }
        });
    }

    private static List<String> ports(ResourceType<?> kind, JsonObject spec) {
        if (kind.equals(MeshExternalService.TYPE)) {
            return List.of(number(Trees.object(spec, "match")));
        }
        boolean emptyIsName = kind.equals(MeshService.TYPE);
        return Trees.objects(spec, "ports").stream()
                .map(port -> Trees.at(port, "name")
                        .flatMap(JsonValue::asString)
                        .filter(name -> emptyIsName || !name.isEmpty())
                        .orElseGet(() -> number(port)))
                .toList();
    }

    private static String number(JsonObject port) {
        Optional<Number> number = Trees.at(port, "port").flatMap(JsonValue::asNumber);
        return String.valueOf(number.map(Number::longValue).orElse(0L));
    }

    private static List<String> errors(String shortName, String name, JsonObject resource, String port) {
        Map<String, String> labels = Trees.strings(resource, "labels");
        String mesh = Trees.text(resource, "mesh");
        if (mesh.isEmpty() || name.isEmpty() || port.isEmpty()) {
            return List.of("mesh, name and sectionName must be non-empty");
        }
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mesh", mesh);
        parts.put("name", name);
        String zone = labels.getOrDefault("kuma.io/zone", "");
        if (!zone.isEmpty()) {
            parts.put("zone", zone);
            parts.put("namespace", labels.getOrDefault("k8s.kuma.io/namespace", ""));
            parts.values().removeIf(String::isEmpty);
        }
        List<String> errors = new ArrayList<>();
        parts.forEach((part, text) -> Names.label1123(text)
                .ifPresent(reason -> errors.add(part + " \"" + text + "\" does not conform to RFC 1123: " + reason)));
        Names.label1123(port).ifPresent(errors::add);
        int length = String.join(".", "sni", shortName, String.join(".", parts.values()), port)
                .length();
        if (length > Names.LONGEST_SUBDOMAIN) {
            errors.add("computed SNI is " + length + " characters which exceeds the DNS hostname limit ("
                    + Names.LONGEST_SUBDOMAIN + ")");
        }
        return errors;
    }
}
