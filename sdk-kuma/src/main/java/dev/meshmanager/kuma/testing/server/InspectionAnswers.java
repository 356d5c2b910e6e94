package dev.meshmanager.kuma.testing.server;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.inspect.AttachmentType;
import dev.meshmanager.kuma.inspect.GatewayDataplanes;
import dev.meshmanager.kuma.inspect.PolicyAttachments;
import dev.meshmanager.kuma.inspect.ProxyKind;
import dev.meshmanager.kuma.inspect.ProxyPolicies;
import dev.meshmanager.kuma.inspect.ResourceKey;
import dev.meshmanager.kuma.matching.PolicyMatcher;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.Gateway;
import dev.meshmanager.kuma.proxy.Networking;
import dev.meshmanager.kuma.secret.GlobalSecret;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.KindIndex;
import dev.meshmanager.kuma.testing.store.Store;
import dev.meshmanager.kuma.testing.store.StoredItem;
import dev.meshmanager.kuma.testing.store.StoredKind;
import dev.meshmanager.kuma.testing.wire.GoText;
import dev.meshmanager.kuma.testing.wire.Paging;
import dev.meshmanager.kuma.testing.wire.Refusal;
import dev.meshmanager.kuma.testing.wire.ServerAnswer;
import dev.meshmanager.kuma.testing.wire.ServerRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Computes the responses that need matched policies or generated host names, from the stored resources. It expects that
 * the resource exists.
 */
final class InspectionAnswers {
    private static final String NO_POLICY = "Could not retrieve policy";
    private static final JsonObject WITHOUT_PARTS = JsonObject.of(Map.of("name", "", "service", ""));

    private final CpMode mode;
    private final KindIndex kinds;
    private final Store store;
    private volatile @Nullable Known known;

    InspectionAnswers(CpMode mode, KindIndex kinds, Store store) {
        this.mode = mode;
        this.kinds = kinds;
        this.store = store;
    }

    /** A matcher for one state of the store. */
    private record Known(long version, PolicyMatcher matcher) {}

    /** Returns the response; empty if it would need a running proxy, or policies that the matcher does not know. */
    Optional<ServerAnswer> answer(StoredKind kind, String mesh, String name, List<String> view, ServerRequest request) {
        PolicyMatcher matcher = matcher();
        try {
            if (kind.is(Dataplane.TYPE)) {
                return ofProxy(matcher.proxy(mesh, name), view).map(InspectionAnswers::json);
            }
            String last = view.get(view.size() - 1);
            if (kind.is(MeshGateway.TYPE) && last.equals("_rules")) {
                return Optional.of(json(matcher.gatewayRules(mesh, name)));
            }
            return matcher.estate()
                    .find((MeshResourceType<?>) kind.type(), mesh, name)
                    .flatMap(resource -> ofResource(matcher, resource, last, request));
        } catch (ApiException e) {
            return Optional.of(ServerAnswer.json(e.status(), Json.read(JsonObject.class, e.body())));
        }
    }

    private PolicyMatcher matcher() {
        long version = store.version();
        Known last = known;
        if (last == null || last.version() != version) {
            last = new Known(version, PolicyMatcher.of(estate()));
            known = last;
        }
        return last.matcher();
    }

    private Estate estate() {
        Estate.Builder estate = Estate.builder()
                .types(kinds.types())
                .version(mode.version())
                .mode(mode.controlPlane())
                .zone(mode.zone());
        for (StoredKind kind : kinds.all()) {
            // Signing keys are slow to create, and nothing here depends on secrets.
            if (!kind.isInsight() && !kind.is(Secret.TYPE, GlobalSecret.TYPE)) {
                store.list(kind, "").forEach(item -> estate.add(model(kind.type(), item)));
            }
        }
        return estate.build();
    }

    private <T extends Resource> T model(ResourceType<T> type, StoredItem item) {
        return Json.read(type.model(), item.toJson(mode.version()).toString());
    }

    private static Optional<Model> ofProxy(ProxyPolicies proxy, List<String> view) {
        return switch (view.get(0)) {
            case "_rules" -> Optional.of(proxy.rules());
            case "_layout" -> Optional.of(proxy.layout());
            case "_policies" -> Optional.of(proxy.policies());
            case "_inbounds" -> Optional.of(proxy.inboundPolicies(kri(view.get(1))));
            case "_outbounds" -> Optional.of(ofOutbound(proxy, kri(view.get(1)), view));
            case "policies" -> Optional.of(proxy.matchedPolicies());
            default -> Optional.empty();
        };
    }

    private static Model ofOutbound(ProxyPolicies proxy, Kri outbound, List<String> view) {
        if (view.get(2).equals("_policies")) {
            return proxy.outboundPolicies(outbound);
        }
        return view.size() > 3 ? proxy.routePolicies(outbound, kri(view.get(3))) : proxy.outboundRoutes(outbound);
    }

    private static Kri kri(String text) {
        return Kri.tryParse(text)
                .orElseThrow(() -> Refusal.badRequest("bad request: invalid identifier string: " + GoText.quote(text)));
    }

    private static Optional<ServerAnswer> ofResource(
            PolicyMatcher matcher, MeshResource resource, String view, ServerRequest request) {
        if (view.equals(SubresourceAnswers.HOSTNAMES)) {
            return Optional.of(json(matcher.hostnames(resource)));
        }
        boolean isOlder =
                view.equals("dataplanes") && request.segments().stream().noneMatch("_resources"::equals);
        if (!isOlder) {
            return Optional.of(proxies(matcher.proxies(resource), request));
        }
        if (resource instanceof MeshGateway gateway) {
            return Optional.of(json(running(matcher, gateway)));
        }
        return resource instanceof TargetRefPolicy policy
                ? Optional.of(json(attachments(matcher, policy)))
                : Optional.empty();
    }

    private static ServerAnswer proxies(List<Dataplane> selected, ServerRequest request) {
        String part = request.parameter("name").orElse("");
        List<Dataplane> named =
                selected.stream().filter(proxy -> proxy.name().contains(part)).toList();
        return Paging.ofSize(request, NO_POLICY)
                .from(request, "failed inspect")
                .pageOrLast(request, named, InspectionAnswers::meta);
    }

    private static JsonObject meta(Dataplane proxy) {
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("labels", proxy.labels());
        meta.put("mesh", proxy.mesh());
        meta.put("name", proxy.name());
        meta.put("type", proxy.type());
        return JsonObject.of(meta);
    }

    private static GatewayDataplanes running(PolicyMatcher matcher, MeshGateway gateway) {
        List<GatewayDataplanes.Item> items = matcher.estate().list(Dataplane.TYPE, gateway.mesh()).stream()
                .filter(InspectionAnswers::isBuiltin)
                .filter(proxy -> gateway.selectors().stream().anyMatch(selector -> tags(proxy)
                        .entrySet()
                        .containsAll(selector.match().entrySet())))
                .map(proxy -> GatewayDataplanes.Item.of(ResourceKey.of(proxy.mesh(), proxy.name())))
                .toList();
        return GatewayDataplanes.builder().total(items.size()).items(items).build();
    }

    private static Map<String, String> tags(Dataplane proxy) {
        return proxy.networking()
                .flatMap(Networking::gateway)
                .map(Gateway::tags)
                .orElse(Map.of());
    }

    private static boolean isBuiltin(Dataplane proxy) {
        return proxy.networking()
                .flatMap(Networking::gateway)
                .flatMap(Gateway::type)
                .filter(Gateway.Type.BUILTIN::equals)
                .isPresent();
    }

    /** Policies with a {@code targetRef} are all for the proxy as a whole here; gateways name only routes. */
    private static PolicyAttachments attachments(PolicyMatcher matcher, TargetRefPolicy policy) {
        PolicyAttachments.Builder answer = PolicyAttachments.builder();
        List<Dataplane> selected = matcher.proxies(policy).stream()
                .filter(proxy -> !isBuiltin(proxy))
                .toList();
        selected.forEach(proxy -> answer.addItem(item -> item.kind(ProxyKind.SIDECAR)
                .dataplane(ResourceKey.of(proxy.mesh(), proxy.name()))
                .addAttachment(part -> part.type(AttachmentType.DATAPLANE).unknownFields(WITHOUT_PARTS))));
        return answer.total(selected.size()).build();
    }

    private static ServerAnswer json(Model answer) {
        return ServerAnswer.json(Json.write(answer));
    }
}
