package dev.meshmanager.kuma.analysis.mesh;

import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.internal.Tags;
import dev.meshmanager.kuma.matching.model.IndexedProxy.Part;
import dev.meshmanager.kuma.service.ExternalService;
import dev.meshmanager.kuma.zone.ZoneIngress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The services of a mesh that tags of proxies name, and the protocols of their ports. */
public final class ServiceTags {
    private final Map<String, Set<String>> protocols = new HashMap<>();

    private ServiceTags() {}

    public static ServiceTags of(Estate estate, String mesh, List<ProxyGroup> groups) {
        ServiceTags services = new ServiceTags();
        for (ProxyGroup group : groups) {
            group.first().inbounds().forEach(inbound -> services.add(inbound.tags(), protocol(inbound)));
            services.add(group.first().gatewayTags(), "http");
        }
        estate.list(ExternalService.TYPE, mesh)
                .forEach(external ->
                        services.add(external.tags(), external.tags().getOrDefault("kuma.io/protocol", "tcp")));
        // A zone knows of the services of other zones from their ingresses only.
        estate.list(ZoneIngress.TYPE).stream()
                .flatMap(ingress -> ingress.availableServices().stream())
                .filter(service -> service.mesh().equals(Optional.of(mesh)))
                .forEach(service ->
                        services.add(service.tags(), service.tags().getOrDefault("kuma.io/protocol", "http")));
        return services;
    }

    private static String protocol(Part inbound) {
        return inbound.protocol().isEmpty() ? "tcp" : inbound.protocol();
    }

    private void add(Map<String, String> tags, String protocol) {
        String service = tags.get(Tags.SERVICE);
        if (service != null) {
            protocols.computeIfAbsent(service, key -> new HashSet<>()).add(protocol);
        }
    }

    public boolean contains(String service) {
        return protocols.containsKey(service);
    }

    /** Returns the protocols of a service; none if it does not exist. */
    public Set<String> protocols(String service) {
        return protocols.getOrDefault(service, Set.of());
    }
}
