package dev.meshmanager.kuma.matching.answer;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.MeshResource;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.inspect.AttachmentType;
import dev.meshmanager.kuma.inspect.MatchedPolicies;
import dev.meshmanager.kuma.inspect.ProxyKind;
import dev.meshmanager.kuma.inspect.ResourceKey;
import dev.meshmanager.kuma.inspect.ResourceMeta;
import dev.meshmanager.kuma.legacy.TrafficLog;
import dev.meshmanager.kuma.legacy.TrafficTrace;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.matching.model.Metas;
import dev.meshmanager.kuma.matching.older.Attachment;
import dev.meshmanager.kuma.matching.older.GatewayTable;
import dev.meshmanager.kuma.matching.older.GatewayTable.Backend;
import dev.meshmanager.kuma.matching.older.GatewayTable.RouteEntry;
import dev.meshmanager.kuma.matching.older.OlderOutbounds;
import dev.meshmanager.kuma.matching.older.ProxyAttachments;
import dev.meshmanager.kuma.matching.rules.KindRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the policies that match a proxy, as the older {@code policies} does. */
final class OlderAnswer {
    private static final JsonObject NO_ITEMS = Shape.emptyLists("items");
    private static final JsonObject NO_LISTENERS = Shape.emptyLists("listeners");
    private static final JsonObject NO_ROUTES = Shape.emptyLists("routes");
    private static final JsonObject NO_POLICIES = JsonObject.of("policies", Map.of());

    private OlderAnswer() {}

    static MatchedPolicies of(IndexedProxy proxy, MeshModel mesh, Collection<KindRules> kinds) {
        return proxy.isBuiltin() ? gateway(proxy, mesh) : sidecar(proxy, mesh, kinds);
    }

    private static MatchedPolicies sidecar(IndexedProxy proxy, MeshModel mesh, Collection<KindRules> kinds) {
        SortedMap<Attachment, Map<String, List<ResourceMeta>>> matched = new TreeMap<>();
        ProxyAttachments.of(proxy, mesh, new OlderOutbounds(mesh), kind -> true)
                .forEach((part, policies) ->
                        policies.forEach(policy -> matched.computeIfAbsent(part, key -> new LinkedHashMap<>())
                                .computeIfAbsent(policy.type(), key -> new ArrayList<>())
                                .add(meta(policy))));
        // The policies with a targetRef are all for the proxy as a whole here.
        for (KindRules kind : kinds) {
            if (!kind.policies().isEmpty()) {
                matched.computeIfAbsent(Attachment.PROXY, key -> new LinkedHashMap<>())
                        .put(
                                kind.kind().name(),
                                kind.policies().stream().map(OlderAnswer::meta).toList());
            }
        }
        MatchedPolicies.Builder answer = MatchedPolicies.builder()
                .kind(ProxyKind.SIDECAR)
                .total(matched.size())
                .unknownFields(NO_ITEMS);
        matched.forEach((part, policies) -> answer.addItem(item(part, policies)));
        return answer.build();
    }

    private static MatchedPolicies.Item item(Attachment part, Map<String, List<ResourceMeta>> policies) {
        MatchedPolicies.Item.Builder item =
                MatchedPolicies.Item.builder().type(part.type()).matchedPolicies(policies);
        if (!part.type().equals(AttachmentType.DATAPLANE)) {
            item.name(part.name());
        }
        if (!part.service().isEmpty()) {
            item.service(part.service());
        }
        return item.build();
    }

    private static ResourceMeta meta(IndexedPolicy policy) {
        return meta(policy.policy()).toBuilder().kri(policy.kri()).build();
    }

    private static ResourceMeta meta(MeshResource policy) {
        ResourceMeta.Builder meta = Metas.of(policy).toBuilder();
        policy.creationTime().ifPresent(meta::creationTime);
        policy.modificationTime().ifPresent(meta::modificationTime);
        return meta.build();
    }

    private static MatchedPolicies gateway(IndexedProxy proxy, MeshModel mesh) {
        MatchedPolicies.Builder answer =
                MatchedPolicies.builder().kind(ProxyKind.BUILTIN_GATEWAY).unknownFields(NO_LISTENERS);
        answer.gateway(key(proxy));
        GatewayTable.of(proxy, mesh).forEach(listener -> answer.addListener(listener(listener)));
        ProxyAttachments.passThroughLog(proxy, mesh)
                .ifPresent(log -> answer.putPolicy(TrafficLog.TYPE.name(), meta(log)));
        ProxyAttachments.trace(proxy, mesh).ifPresent(trace -> answer.putPolicy(TrafficTrace.TYPE.name(), meta(trace)));
        return answer.build();
    }

    static ResourceKey key(IndexedProxy gateway) {
        return ResourceKey.of(
                gateway.gateway().map(MeshGateway::mesh).orElse(""),
                gateway.gateway().map(MeshGateway::name).orElse(""));
    }

    private static MatchedPolicies.Listener listener(GatewayTable.Listener listener) {
        return MatchedPolicies.Listener.builder()
                .port(listener.port())
                .protocol(listener.protocol().toString())
                .hosts(listener.hosts().stream()
                        .sorted(Comparator.comparing(GatewayTable.Host::name))
                        .map(OlderAnswer::host)
                        .toList())
                .build();
    }

    private static MatchedPolicies.Host host(GatewayTable.Host host) {
        Map<String, List<Backend>> byRoute = new TreeMap<>();
        host.entries().forEach(entry -> add(entry, byRoute));
        MatchedPolicies.Host.Builder answer =
                MatchedPolicies.Host.builder().hostName(host.name()).unknownFields(NO_ROUTES);
        byRoute.forEach((name, backends) -> answer.addRoute(route -> route.route(name)
                .destinations(backends.stream()
                        .sorted(Comparator.comparing(OlderAnswer::text))
                        .map(OlderAnswer::destination)
                        .toList())));
        return answer.build();
    }

    private static String text(Backend backend) {
        return new TreeMap<>(backend.tags())
                .entrySet().stream()
                        .map(tag -> tag.getKey() + "=" + tag.getValue())
                        .collect(Collectors.joining(","));
    }

    /** Of several backends of a rule, the control plane lists only the last one. */
    private static void add(RouteEntry entry, Map<String, List<Backend>> byRoute) {
        if (!entry.backends().isEmpty()) {
            List<Backend> backends = byRoute.computeIfAbsent(entry.route(), name -> new ArrayList<>());
            entry.mirror().ifPresent(backends::add);
            backends.add(entry.backends().get(entry.backends().size() - 1));
        }
    }

    private static MatchedPolicies.Destination destination(Backend backend) {
        MatchedPolicies.Destination.Builder answer =
                MatchedPolicies.Destination.builder().tags(backend.tags()).unknownFields(NO_POLICIES);
        backend.policies().forEach((kind, policy) -> answer.putPolicy(kind, meta(policy)));
        return answer.build();
    }
}
