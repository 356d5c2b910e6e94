package dev.meshmanager.kuma.testing.server;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.core.error.TransportException;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.gateway.MeshGatewayRoute;
import dev.meshmanager.kuma.inspect.ProxyPolicies;
import dev.meshmanager.kuma.inspect.ResourceMeta;
import dev.meshmanager.kuma.matching.PolicyMatcher;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.secret.GlobalSecret;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.KindIndex;
import dev.meshmanager.kuma.testing.store.Store;
import dev.meshmanager.kuma.testing.store.StoredKind;
import dev.meshmanager.kuma.testing.wire.GoText;
import dev.meshmanager.kuma.testing.wire.Paging;
import dev.meshmanager.kuma.testing.wire.Refusal;
import dev.meshmanager.kuma.testing.wire.ServerAnswer;
import dev.meshmanager.kuma.testing.wire.ServerRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Computes the responses that need matched policies or generated host names, from the stored resources. It expects that
 * the resource exists.
 */
final class InspectionAnswers {
    private static final String NO_POLICY = "Could not retrieve policy";

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

    /** Returns the response; empty if it would need a running proxy. */
    Optional<ServerAnswer> answer(StoredKind kind, String mesh, String name, List<String> view, ServerRequest request) {
        PolicyMatcher matcher = matcher();
        try {
            if (kind.is(Dataplane.TYPE)) {
                return ofProxy(matcher.proxy(mesh, name), view).map(InspectionAnswers::json);
            }
            String last = view.get(view.size() - 1);
            if (kind.is(MeshGateway.TYPE) && last.equals("_rules")) {
                return Optional.of(json(matcher.rules(MeshGateway.TYPE, mesh, name)));
            }
            MeshResourceType<?> type = (MeshResourceType<?>) kind.type();
            if (last.equals("dataplanes") && view.size() == 1) {
                return Optional.of(json(older(matcher, type, mesh, name)));
            }
            return matcher.estate()
                    .find(type, mesh, name)
                    .map(resource -> last.equals(SubresourceAnswers.HOSTNAMES)
                            ? json(matcher.hostnames(resource))
                            : proxies(matcher.dataplanes(type, mesh, name), request));
        } catch (TransportException e) {
            throw Refusal.panic();
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

    /** Signing keys are slow to create, and nothing here depends on secrets. */
    private Estate estate() {
        return StoredEstate.of(mode, kinds, store, kind -> !kind.is(Secret.TYPE, GlobalSecret.TYPE));
    }

    private static Optional<Model> ofProxy(ProxyPolicies proxy, List<String> view) {
        return switch (view.get(0)) {
            case "_rules" -> Optional.of(proxy.rules());
            case "_layout" -> Optional.of(proxy.layout());
            case "_policies" -> Optional.of(proxy.policies());
            case "_inbounds" -> Optional.of(proxy.inboundPolicies(kri(view.get(1))));
            case "_outbounds" -> Optional.of(ofOutbound(proxy, kri(view.get(1)), view));
            case "policies" -> Optional.of(proxy.matchedPolicies());
            case "rules" -> Optional.of(proxy.ruleAttachments());
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

    private static Model older(PolicyMatcher matcher, MeshResourceType<?> type, String mesh, String name) {
        if (type.equals(MeshGateway.TYPE)) {
            return matcher.gatewayDataplanes(mesh, name);
        }
        return type.equals(MeshGatewayRoute.TYPE)
                ? matcher.gatewayRouteDataplanes(mesh, name)
                : matcher.attachments(type, mesh, name);
    }

    private static ServerAnswer proxies(List<ResourceMeta> selected, ServerRequest request) {
        String part = request.parameter("name").orElse("");
        List<ResourceMeta> named = selected.stream()
                .filter(proxy -> proxy.name().orElse("").contains(part))
                .toList();
        return Paging.ofSize(request, NO_POLICY)
                .from(request, "failed inspect")
                .pageOrLast(request, named, meta -> Json.toTree(meta).asObject().orElseThrow());
    }

    private static ServerAnswer json(Model answer) {
        return ServerAnswer.json(Json.write(answer));
    }
}
