package dev.meshmanager.kuma.matching.answer;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.inspect.AttachmentType;
import dev.meshmanager.kuma.inspect.MatchedPolicies;
import dev.meshmanager.kuma.inspect.ProxyKind;
import dev.meshmanager.kuma.inspect.ResourceKey;
import dev.meshmanager.kuma.inspect.ResourceMeta;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.rules.KindRules;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the policies that match a proxy, as the older {@code policies} does. */
final class OlderAnswer {
    private static final JsonObject NO_ITEMS = Shape.emptyLists("items");
    private static final JsonObject NO_LISTENERS = Shape.emptyLists("listeners");
    private static final JsonObject NO_ROUTES = Shape.emptyLists("routes");

    private OlderAnswer() {}

    static MatchedPolicies of(IndexedProxy proxy, Collection<KindRules> kinds) {
        return proxy.isBuiltin() ? gateway(proxy) : sidecar(kinds);
    }

    /** The policies with a {@code targetRef} are all for the proxy as a whole here. */
    private static MatchedPolicies sidecar(Collection<KindRules> kinds) {
        Map<String, List<ResourceMeta>> matched = new LinkedHashMap<>();
        for (KindRules kind : kinds) {
            if (!kind.policies().isEmpty()) {
                matched.put(
                        kind.kind().name(),
                        kind.policies().stream().map(OlderAnswer::meta).toList());
            }
        }
        MatchedPolicies.Builder answer = MatchedPolicies.builder()
                .kind(ProxyKind.SIDECAR)
                .total(matched.isEmpty() ? 0 : 1)
                .unknownFields(NO_ITEMS);
        if (!matched.isEmpty()) {
            answer.addItem(item -> item.type(AttachmentType.DATAPLANE).matchedPolicies(matched));
        }
        return answer.build();
    }

    private static ResourceMeta meta(IndexedPolicy policy) {
        TargetRefPolicy model = policy.policy();
        ResourceMeta.Builder meta = policy.meta().toBuilder().kri(policy.kri());
        model.creationTime().ifPresent(meta::creationTime);
        model.modificationTime().ifPresent(meta::modificationTime);
        return meta.build();
    }

    private static MatchedPolicies gateway(IndexedProxy proxy) {
        MatchedPolicies.Builder answer =
                MatchedPolicies.builder().kind(ProxyKind.BUILTIN_GATEWAY).unknownFields(NO_LISTENERS);
        String mesh = proxy.gateway().map(MeshGateway::mesh).orElse("");
        String name = proxy.gateway().map(MeshGateway::name).orElse("");
        answer.gateway(ResourceKey.of(mesh, name));
        Map<Integer, List<MeshGateway.Listener>> byPort = new TreeMap<>();
        proxy.gateway().flatMap(MeshGateway::conf).ifPresent(conf -> conf.listeners()
                .forEach(listener -> byPort.computeIfAbsent(listener.port().orElse(0), port -> new ArrayList<>())
                        .add(listener)));
        byPort.forEach((port, listeners) -> answer.addListener(listener(port, listeners)));
        return answer.build();
    }

    /** Listeners of the same port share a protocol, and are told apart by their host names. */
    private static MatchedPolicies.Listener listener(int port, List<MeshGateway.Listener> listeners) {
        MatchedPolicies.Listener.Builder answer = MatchedPolicies.Listener.builder()
                .port(port)
                .protocol(listeners.get(0).protocol().map(Object::toString).orElse("NONE"));
        listeners.stream()
                .map(listener ->
                        listener.hostname().filter(name -> !name.isEmpty()).orElse("*"))
                .distinct()
                .sorted()
                .forEach(name -> answer.addHost(host -> host.hostName(name).unknownFields(NO_ROUTES)));
        return answer.build();
    }
}
