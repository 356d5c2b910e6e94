package dev.meshmanager.kuma.upgrade.fix;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.kuma.identity.MeshTrust;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.service.Protocol;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rewrites resources that are no policies. */
final class DocumentFix {
    private static final String KAFKA = "kafka";
    private static final String PROTOCOL_TAG = "kuma.io/protocol";

    private DocumentFix() {}

    static Resource service(ResourceTypes types, JsonTree service) {
        JsonTree spec = service.object("spec");
        JsonTree selector = spec.object("selector");
        Map<String, String> tags = References.ofTags(selector.texts("dataplaneTags"));
        if (!tags.isEmpty() && !selector.has("dataplaneLabels") && !selector.has("dataplaneRef")) {
            selector.put("dataplaneLabels", Map.of("matchLabels", tags));
        }
        selector.remove("dataplaneTags");
        String mesh = service.text("mesh").orElse("");
        for (JsonTree identity : spec.objects("identities")) {
            if (identity.text("type").equals(Optional.of(MeshService.IdentityType.SERVICE_TAG.value()))) {
                identity.put("type", MeshService.IdentityType.SPIFFE_ID.value());
                identity.put(
                        "value",
                        "spiffe://" + mesh + "/" + identity.text("value").orElse(""));
            }
        }
        rewriteProtocols(spec.objects("ports"), "appProtocol");
        return service.toResource(types);
    }

    private static void rewriteProtocols(List<JsonTree> objects, String member) {
        for (JsonTree object : objects) {
            if (object.text(member).equals(Optional.of(KAFKA))) {
                object.put(member, Protocol.TCP.value());
            }
        }
    }

    static Resource multiZoneService(ResourceTypes types, JsonTree service) {
        rewriteProtocols(service.object("spec").objects("ports"), "appProtocol");
        return service.toResource(types);
    }

    static Resource externalService(ResourceTypes types, JsonTree service) {
        JsonTree spec = service.object("spec");
        rewriteProtocols(List.of(spec.object("match")), "protocol");
        JsonTree verification = spec.object("tls").object("verification");
        for (String name : List.of("caCert", "clientCert", "clientKey")) {
            if (verification.has(name)) {
                rewriteSource(verification.object(name));
            }
        }
        return service.toResource(types);
    }

    /** Rewrites a data source in the older form; see {@link dev.meshmanager.kuma.common.DataSource}. */
    static void rewriteSource(JsonTree source) {
        Optional<String> text = source.text("inlineString").or(() -> source.text("inline")
                .map(base64 -> new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8)));
        Optional<String> secret = source.text("secret");
        source.remove("inline", "inlineString", "secret");
        text.ifPresent(value -> source.put("type", "InsecureInline").put("insecureInline", Map.of("value", value)));
        secret.ifPresent(name -> source.put("type", "Secret").put("secretRef", Map.of("kind", "Secret", "name", name)));
    }

    static Resource trust(ResourceTypes types, JsonTree trust) {
        trust.object("spec").remove("origin");
        return trust.toResource(types);
    }

    /**
     * Returns a proxy with labels and protocols instead of tags.
     *
     * @param keepsTags whether the tags stay beside the labels, which 2.14 selects by
     */
    static Resource proxy(FixContext context, JsonTree tree, boolean keepsTags) {
        JsonTree networking = tree.object("networking");
        if (networking.object("gateway").text("type").equals(Optional.of("BUILTIN"))) {
            throw new NotDerivableException("a built-in gateway has no successor");
        }
        for (JsonTree inbound : networking.objects("inbound")) {
            String tag = inbound.texts("tags").get(PROTOCOL_TAG);
            if (tag != null && !inbound.has("protocol")) {
                inbound.put("protocol", tag);
            }
            if (!keepsTags) {
                inbound.remove("tags");
            }
        }
        rewriteProtocols(networking.objects("inbound"), "protocol");
        String mesh = tree.text("mesh").orElse("");
        for (JsonTree outbound : networking.objects("outbound")) {
            Map<String, String> tags = outbound.texts("tags");
            if (!tags.isEmpty() && !outbound.has("backendRef")) {
                outbound.put("backendRef", backendOf(context, mesh, tags));
            }
            outbound.remove("tags");
        }
        JsonTree transparent = networking.object("transparentProxying");
        if (transparent.has("reachableServices")) {
            rewriteReachable(context, mesh, transparent);
        }
        networking.remove("advertisedAddress");
        tree.remove("probes", "metrics");
        return tree.toResource(context.types());
    }

    private static Map<String, Object> backendOf(FixContext context, String mesh, Map<String, String> tags) {
        String service = tags.get(References.SERVICE);
        if (service == null || tags.size() > 1) {
            throw new NotDerivableException("an outbound by other tags than the service has no backend");
        }
        return context.services().backend(mesh, service);
    }

    private static void rewriteReachable(FixContext context, String mesh, JsonTree transparent) {
        List<Object> refs = transparent.toObject().get("reachableServices").orElseThrow().elements().stream()
                .flatMap(name -> name.asString().stream())
                .<Object>map(name -> context.services().reference(mesh, name))
                .toList();
        transparent.put("reachableBackends", Map.of("refs", refs)).remove("reachableServices");
    }

    /** Returns the rewritten resource, or empty if resources of this model are not rewritten here. */
    static Optional<Resource> of(ResourceTypes types, Resource resource, JsonTree tree) {
        if (resource instanceof MeshService) {
            return Optional.of(service(types, tree));
        }
        if (resource instanceof MeshMultiZoneService) {
            return Optional.of(multiZoneService(types, tree));
        }
        if (resource instanceof MeshExternalService) {
            return Optional.of(externalService(types, tree));
        }
        return resource instanceof MeshTrust ? Optional.of(trust(types, tree)) : Optional.empty();
    }
}
