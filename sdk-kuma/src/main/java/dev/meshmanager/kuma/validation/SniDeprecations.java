package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.validation.text.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Warns of services whose ports get no valid server name (SNI), with the text of the control plane. */
final class SniDeprecations {
    private SniDeprecations() {}

    static void add(String name, Resource resource, List<String> warnings) {
        if (resource instanceof MeshExternalService service) {
            String port =
                    service.spec().match().map(match -> number(match.port())).orElse("0");
            add(MeshExternalService.TYPE, name, service, List.of(port), warnings);
        } else if (resource instanceof MeshMultiZoneService service) {
            List<String> ports = service.spec().ports().stream()
                    .map(port -> port.name().filter(text -> !text.isEmpty()).orElseGet(() -> number(port.port())))
                    .toList();
            add(MeshMultiZoneService.TYPE, name, service, ports, warnings);
        } else if (resource instanceof MeshService service) {
            List<String> ports = service.spec().ports().stream()
                    .map(port -> port.name().orElseGet(() -> number(port.port())))
                    .toList();
            add(MeshService.TYPE, name, service, ports, warnings);
        }
    }

    private static void add(
            ResourceType<?> type, String name, MeshResource service, List<String> ports, List<String> warnings) {
        for (String port : ports) {
            for (String error : errors(type.shortName().orElseThrow(), name, service, port)) {
                warnings.add("Invalid " + type + " SNI (port \"" + port + "\"): " + error + ". This is deprecated.");
            }
        }
    }

    private static String number(OptionalInt port) {
        return String.valueOf(port.orElse(0));
    }

    private static List<String> errors(String shortName, String name, MeshResource service, String port) {
        Map<String, String> labels = service.labels();
        String mesh = service.mesh();
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
