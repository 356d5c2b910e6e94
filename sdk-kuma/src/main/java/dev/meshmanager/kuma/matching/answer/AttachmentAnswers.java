package dev.meshmanager.kuma.matching.answer;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.inspect.AttachmentType;
import dev.meshmanager.kuma.inspect.GatewayDataplanes;
import dev.meshmanager.kuma.inspect.PolicyAttachments;
import dev.meshmanager.kuma.inspect.ProxyKind;
import dev.meshmanager.kuma.inspect.ResourceKey;
import dev.meshmanager.kuma.matching.model.BestMatch;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.matching.older.Attachment;
import dev.meshmanager.kuma.matching.older.GatewayTable;
import dev.meshmanager.kuma.matching.older.GatewayTable.Backend;
import dev.meshmanager.kuma.matching.older.GatewayTable.RouteEntry;
import dev.meshmanager.kuma.matching.older.OlderOutbounds;
import dev.meshmanager.kuma.matching.older.ProxyAttachments;
import dev.meshmanager.kuma.matching.rules.KindRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Writes the proxies that a policy or a gateway is for, and their parts, as the older {@code dataplanes} does. */
public final class AttachmentAnswers {
    private static final JsonObject NO_ITEMS = Shape.emptyLists("items");

    private final MeshModel mesh;
    private final MeshResourceType<?> type;
    private final String name;
    private final OlderOutbounds outbounds;

    private AttachmentAnswers(MeshModel mesh, MeshResourceType<?> type, String name) {
        this.mesh = mesh;
        this.type = type;
        this.name = name;
        this.outbounds = new OlderOutbounds(mesh);
    }

    /** Returns the proxies that a policy is for; none if the mesh does not have the policy. */
    public static PolicyAttachments ofPolicy(MeshModel mesh, MeshResourceType<?> type, String name) {
        AttachmentAnswers answers = new AttachmentAnswers(mesh, type, name);
        List<PolicyAttachments.Item> items = new ArrayList<>();
        for (IndexedProxy proxy : mesh.proxies()) {
            if (proxy.isBuiltin()) {
                items.addAll(answers.gateway(proxy));
            } else {
                answers.sidecar(proxy).ifPresent(items::add);
            }
        }
        return PolicyAttachments.builder()
                .total(items.size())
                .items(items)
                .unknownFields(NO_ITEMS)
                .build();
    }

    /** Returns the built-in gateways that a gateway selects, whichever gateway they run. */
    public static GatewayDataplanes ofGateway(MeshModel mesh, MeshGateway gateway) {
        return running(mesh, proxy -> {
            BestMatch<MeshGateway> match = new BestMatch<>();
            match.offerSelected(gateway, gateway.selectors(), proxy::hasPartWith);
            return match.get().isPresent();
        });
    }

    /** Returns the built-in gateways that have a route. */
    public static GatewayDataplanes ofGatewayRoute(MeshModel mesh, String route) {
        return running(mesh, proxy -> GatewayTable.of(proxy, mesh).stream()
                .flatMap(listener -> listener.hosts().stream())
                .flatMap(host -> host.entries().stream())
                .anyMatch(entry -> entry.route().equals(route)));
    }

    private static GatewayDataplanes running(MeshModel mesh, Predicate<IndexedProxy> condition) {
        List<GatewayDataplanes.Item> items = mesh.proxies().stream()
                .filter(IndexedProxy::isBuiltin)
                .filter(condition)
                .map(proxy -> GatewayDataplanes.Item.of(key(proxy)))
                .toList();
        return GatewayDataplanes.builder()
                .total(items.size())
                .items(items)
                .unknownFields(NO_ITEMS)
                .build();
    }

    private static ResourceKey key(IndexedProxy proxy) {
        return ResourceKey.of(proxy.resource().mesh(), proxy.resource().name());
    }

    private boolean isPolicy(MeshResource policy) {
        return policy.type().equals(type.name()) && policy.name().equals(name);
    }

    private Optional<PolicyAttachments.Item> sidecar(IndexedProxy proxy) {
        List<PolicyAttachments.Attachment> parts = new ArrayList<>();
        if (!mesh.policies(type).isEmpty()) {
            // The policies with a targetRef are all for the proxy as a whole here.
            KindRules.of(type, proxy, mesh).policies().stream()
                    .filter(policy -> isPolicy(policy.policy()))
                    .forEach(policy -> parts.add(part(Attachment.PROXY)));
        } else {
            ProxyAttachments.of(proxy, mesh, outbounds, type.name()::equals)
                    .forEach((part, policies) ->
                            policies.stream().filter(this::isPolicy).forEach(policy -> parts.add(part(part))));
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(PolicyAttachments.Item.builder()
                        .kind(ProxyKind.SIDECAR)
                        .dataplane(key(proxy))
                        .attachments(parts)
                        .build());
    }

    private static PolicyAttachments.Attachment part(Attachment part) {
        PolicyAttachments.Attachment.Builder answer =
                PolicyAttachments.Attachment.builder().type(part.type());
        if (!part.type().equals(AttachmentType.DATAPLANE)) {
            answer.name(part.name());
        }
        if (!part.service().isEmpty()) {
            answer.service(part.service());
        }
        return answer.build();
    }

    private List<PolicyAttachments.Item> gateway(IndexedProxy proxy) {
        List<PolicyAttachments.Item> items = new ArrayList<>();
        List<PolicyAttachments.Listener> listeners = GatewayTable.of(proxy, mesh).stream()
                .flatMap(listener -> listener(listener).stream())
                .toList();
        PolicyAttachments.Item whole = PolicyAttachments.Item.builder()
                .kind(ProxyKind.BUILTIN_GATEWAY)
                .dataplane(key(proxy))
                .gateway(OlderAnswer.key(proxy))
                .build();
        if (!listeners.isEmpty()) {
            items.add(whole.toBuilder().listeners(listeners).build());
        }
        Stream.concat(
                        ProxyAttachments.passThroughLog(proxy, mesh).stream(),
                        ProxyAttachments.trace(proxy, mesh).stream())
                .filter(this::isPolicy)
                .forEach(policy -> items.add(whole));
        return items;
    }

    private Optional<PolicyAttachments.Listener> listener(GatewayTable.Listener listener) {
        List<PolicyAttachments.Host> hosts = new ArrayList<>();
        for (GatewayTable.Host host : listener.hosts()) {
            List<PolicyAttachments.Route> routes = host.entries().stream()
                    .flatMap(entry -> route(entry).stream())
                    .toList();
            if (!routes.isEmpty()) {
                hosts.add(PolicyAttachments.Host.builder()
                        .hostName(host.name())
                        .routes(routes)
                        .build());
            }
        }
        return hosts.isEmpty()
                ? Optional.empty()
                : Optional.of(PolicyAttachments.Listener.builder()
                        .port(listener.port())
                        .protocol(listener.protocol().toString())
                        .hosts(hosts)
                        .build());
    }

    private Optional<PolicyAttachments.Route> route(RouteEntry entry) {
        List<Map<String, String>> destinations = Stream.concat(entry.mirror().stream(), entry.backends().stream())
                .filter(backend -> backend.policies().values().stream().anyMatch(this::isPolicy))
                .map(Backend::tags)
                .toList();
        return destinations.isEmpty()
                ? Optional.empty()
                : Optional.of(PolicyAttachments.Route.builder()
                        .route(entry.route())
                        .destinations(destinations)
                        .build());
    }
}
