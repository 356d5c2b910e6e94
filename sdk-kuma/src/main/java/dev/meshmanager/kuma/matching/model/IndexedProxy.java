package dev.meshmanager.kuma.matching.model;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.kuma.common.Selector;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.internal.Tags;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.Gateway;
import dev.meshmanager.kuma.proxy.Inbound;
import dev.meshmanager.kuma.proxy.Listener;
import dev.meshmanager.kuma.proxy.Networking;
import dev.meshmanager.kuma.proxy.Outbound;
import dev.meshmanager.kuma.proxy.TransparentProxying;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A proxy and what matching asks of it, read once. */
public final class IndexedProxy {
    /** The namespace-independent name of an address and port on which a proxy accepts traffic. */
    public record Address(String host, int port) {}

    /**
     * A part of a proxy that accepts traffic.
     *
     * @param section the name, or the port number
     * @param name the given name, or empty text
     */
    public record Part(Address address, String section, String name, String protocol, Map<String, String> tags) {}

    private static final Networking NO_NETWORKING = Networking.builder().build();

    private final MeshResource resource;
    private final Identity identity;
    private final Networking networking;
    private final List<Part> inbounds;
    private final List<Part> listeners;
    private final Map<String, String> gatewayTags;
    private final Optional<MeshGateway> gateway;

    private IndexedProxy(MeshResource resource, Networking networking, List<MeshGateway> gateways) {
        this.resource = resource;
        this.identity = Identity.of(resource);
        this.networking = networking;
        String host = networking.address().orElse("");
        this.inbounds = networking.inbound().stream()
                .map(inbound -> part(inbound, host))
                .toList();
        this.listeners = networking.listeners().stream()
                .map(listener -> part(listener, host))
                .toList();
        this.gatewayTags = networking.gateway().map(Gateway::tags).orElse(Map.of());
        this.gateway = GatewayChoice.among(gateways, resource, this::hasPartWith);
    }

    /** Returns a data plane proxy of a mesh with these gateways. */
    public static IndexedProxy of(Dataplane proxy, List<MeshGateway> gateways) {
        return new IndexedProxy(proxy, proxy.networking().orElse(NO_NETWORKING), gateways);
    }

    /** Returns a proxy that would run the gateway: it has the tags of the gateway's first selector. */
    public static IndexedProxy of(MeshGateway gateway, List<MeshGateway> gateways) {
        Gateway builtin = Gateway.builder()
                .type(Gateway.Type.BUILTIN)
                .tags(gateway.selectors().stream()
                        .map(Selector::match)
                        .findFirst()
                        .orElse(Map.of()))
                .build();
        Networking networking = Networking.builder().gateway(builtin).build();
        return new IndexedProxy(gateway, networking, gateways);
    }

    private static Part part(Inbound inbound, String host) {
        int port = inbound.port().orElse(0);
        String name = inbound.name().orElse("");
        String address = inbound.address().filter(text -> !text.isEmpty()).orElse(host);
        String protocol = inbound.protocol().filter(text -> !text.isEmpty()).orElseGet(() -> inbound.tags()
                .getOrDefault("kuma.io/protocol", ""));
        return new Part(new Address(address, port), section(name, port), name, protocol, inbound.tags());
    }

    private static Part part(Listener listener, String host) {
        int port = listener.port().orElse(0);
        String name = listener.name().orElse("");
        String address = listener.address().filter(text -> !text.isEmpty()).orElse(host);
        return new Part(new Address(address, port), section(name, port), name, "", Map.of());
    }

    private static String section(String name, int port) {
        return name.isEmpty() ? Integer.toString(port) : name;
    }

    /** Returns the proxy, or its gateway. */
    public MeshResource resource() {
        return resource;
    }

    public Identity identity() {
        return identity;
    }

    public Map<String, String> labels() {
        return resource.labels();
    }

    public String host() {
        return networking.address().orElse("");
    }

    public List<Part> inbounds() {
        return inbounds;
    }

    /** Returns the listeners of a zone proxy. */
    public List<Part> listeners() {
        return listeners;
    }

    public List<Inbound> inboundModels() {
        return networking.inbound();
    }

    public List<Listener> listenerModels() {
        return networking.listeners();
    }

    public List<Outbound> outbounds() {
        return networking.outbound();
    }

    public Optional<TransparentProxying> transparentProxying() {
        return networking.transparentProxying();
    }

    public Optional<TransparentProxying.ReachableBackends> reachableBackends() {
        return transparentProxying().flatMap(TransparentProxying::reachableBackends);
    }

    /** Returns whether the proxy is a gateway, built-in or delegated. */
    public boolean isGateway() {
        return networking.gateway().isPresent();
    }

    public boolean isBuiltin() {
        return networking
                .gateway()
                .flatMap(Gateway::type)
                .filter(Gateway.Type.BUILTIN::equals)
                .isPresent();
    }

    /** Returns whether the proxy is a delegated gateway. A gateway without a type is delegated. */
    public boolean isDelegated() {
        return isGateway() && !isBuiltin();
    }

    public Map<String, String> gatewayTags() {
        return gatewayTags;
    }

    /** Returns the gateway whose selectors fit best; a proxy that is no gateway may have one too. */
    public Optional<MeshGateway> gateway() {
        return gateway;
    }

    /** Returns whether an inbound, or the proxy as a gateway, has all of these tags. */
    public boolean hasPartWith(Map<String, String> tags) {
        return inbounds.stream().anyMatch(inbound -> Tags.areIn(tags, inbound.tags())) || Tags.areIn(tags, gatewayTags);
    }

    /** Returns the listeners of the gateway, each with all tags that hold for it. */
    public List<Part> gatewayListeners() {
        List<Part> parts = new ArrayList<>();
        gateway.ifPresent(
                model -> model.conf().ifPresent(conf -> conf.listeners().forEach(listener -> {
                    int port = listener.port().orElse(0);
                    parts.add(
                            new Part(new Address(host(), port), Integer.toString(port), "", "", tags(model, listener)));
                })));
        return parts;
    }

    /** Returns all tags that hold for a listener of a gateway that the proxy runs. */
    public Map<String, String> tags(MeshGateway model, MeshGateway.Listener listener) {
        Map<String, String> tags = new LinkedHashMap<>(gatewayTags);
        tags.putAll(model.tags());
        tags.putAll(listener.tags());
        return tags;
    }

    /** Returns the first inbound with this port. */
    public Optional<Part> inboundOfPort(int port) {
        Predicate<Part> hasPort = inbound -> inbound.address().port() == port;
        return inbounds.stream().filter(hasPort).findFirst();
    }

    /** Returns the section of the inbound or listener with this address; of a gateway's listener, the port. */
    public String section(Address address) {
        for (Part inbound : inbounds) {
            if (inbound.address().equals(address)) {
                return inbound.section();
            }
        }
        for (Part listener : listeners) {
            if (listener.address().equals(address)) {
                return listener.section();
            }
        }
        return Integer.toString(address.port());
    }

    /** Returns the first inbound or listener with this section. */
    public Optional<Part> part(String section) {
        Predicate<Part> isNamed = part -> section.isEmpty() || part.section().equals(section);
        return inbounds.stream().filter(isNamed).findFirst().or(() -> listeners.stream()
                .filter(isNamed)
                .findFirst());
    }

    @Override
    public String toString() {
        return resource.type() + " " + resource.name();
    }
}
