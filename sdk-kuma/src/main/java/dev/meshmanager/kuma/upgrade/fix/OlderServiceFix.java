package dev.meshmanager.kuma.upgrade.fix;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.legacy.VirtualOutbound;
import dev.meshmanager.kuma.service.ExternalService;
import dev.meshmanager.kuma.service.HostnameGenerator;
import dev.meshmanager.kuma.service.MeshExternalService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the resources that replace external services and virtual outbounds. */
final class OlderServiceFix {
    private static final Pattern HOST_OF_SERVICE = Pattern.compile("\\{\\{\\s*\\.(\\w+)\\s*}}(\\.[^{}]+)");

    private OlderServiceFix() {}

    static Resource externalService(ResourceTypes types, ExternalService older) {
        String address = older.networking()
                .flatMap(ExternalService.Networking::address)
                .orElseThrow(() -> new NotDerivableException("there is no address"));
        int colon = address.lastIndexOf(':');
        if (colon < 0) {
            throw new NotDerivableException("the address has no port");
        }
        int port = Integer.parseInt(address.substring(colon + 1));
        Map<String, Object> match = new LinkedHashMap<>();
        match.put("type", "HostnameGenerator");
        match.put("port", port);
        match.put("protocol", older.tags().getOrDefault("kuma.io/protocol", "tcp"));
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("match", match);
        spec.put("endpoints", List.of(Map.of("address", address.substring(0, colon), "port", port)));
        JsonTree tls = JsonTree.copyOf(Json.toTree(older).asObject().orElseThrow())
                .object("networking")
                .object("tls");
        if (tls.toObject()
                .get("enabled")
                .filter(is -> is.toString().equals("true"))
                .isPresent()) {
            spec.put("tls", tls(tls));
        }
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("type", MeshExternalService.TYPE.name());
        service.put("mesh", older.mesh());
        service.put("name", older.name());
        service.put("spec", spec);
        return JsonTree.copyOf(JsonObject.of(service)).toResource(types);
    }

    private static Object tls(JsonTree older) {
        JsonTree verification = JsonTree.empty();
        older.text("serverName").ifPresent(name -> verification.put("serverName", name));
        if (older.toObject()
                .get("skipHostnameVerification")
                .filter(is -> is.toString().equals("true"))
                .isPresent()) {
            verification.put("mode", "SkipSAN");
        }
        for (String name : List.of("caCert", "clientCert", "clientKey")) {
            if (older.has(name)) {
                JsonTree source = older.object(name).copy();
                DocumentFix.rewriteSource(source);
                verification.put(name, source.toObject());
            }
        }
        JsonTree tls = JsonTree.empty().put("enabled", true);
        older.toObject().get("allowRenegotiation").ifPresent(value -> tls.put("allowRenegotiation", value));
        return tls.put("verification", verification.toObject()).toObject();
    }

    /** Only a host of the service and a suffix has a template of the same meaning. */
    static Resource hostnames(FixContext context, VirtualOutbound older) {
        VirtualOutbound.Conf conf = older.conf().orElseThrow(() -> new NotDerivableException("there is no host"));
        Matcher host = HOST_OF_SERVICE.matcher(conf.host().orElse(""));
        boolean isOfService = host.matches()
                && conf.parameters().stream()
                        .anyMatch(parameter -> parameter.name().orElse("").equals(host.group(1))
                                && parameter.tagKey().orElse("").equals(References.SERVICE));
        if (!isOfService) {
            throw new NotDerivableException("the host is made of other tags than the service");
        }
        context.services().requirePort(older.mesh(), tags -> portOf(conf, tags));
        Selection.requireAll(older.selectors(), "a HostnameGenerator selects services by labels");
        String suffix = host.group(2);
        return HostnameGenerator.builder()
                .name(older.mesh() + "-" + older.name())
                .spec(spec -> spec.selector(
                                HostnameGenerator.Selector.meshService(Map.of("kuma.io/mesh", older.mesh())))
                        .template("{{ .DisplayName }}" + suffix))
                .build();
    }

    /** Returns the port for clients of an inbound with these tags; empty if it has not all tags of the templates. */
    private static Optional<String> portOf(VirtualOutbound.Conf conf, Map<String, String> tags) {
        String port = conf.port().orElse("");
        for (VirtualOutbound.TemplateParameter parameter : conf.parameters()) {
            String name = parameter.name().orElse("");
            String value =
                    tags.get(parameter.tagKey().filter(key -> !key.isEmpty()).orElse(name));
            if (value == null) {
                return Optional.empty();
            }
            port = port.replaceAll("\\{\\{\\s*\\." + Pattern.quote(name) + "\\s*}}", Matcher.quoteReplacement(value));
        }
        return Optional.of(port);
    }
}
