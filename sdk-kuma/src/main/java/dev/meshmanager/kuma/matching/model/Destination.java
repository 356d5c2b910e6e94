package dev.meshmanager.kuma.matching.model;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.inspect.ResourceMeta;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.service.Protocol;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A resource that entries of {@code to} can be for.
 *
 * @param resource a service, a route or a mesh
 * @param ports the ports of a service; empty for other resources
 */
public record Destination(Resource resource, Identity identity, List<Port> ports, ResourceMeta meta) {
    /** Returns a resource without ports. */
    public static Destination of(Resource resource) {
        return new Destination(resource, Identity.of(resource), List.of(), Metas.of(resource));
    }

    /** Returns a service with its ports. */
    public static Destination ofService(MeshResource service) {
        return new Destination(service, Identity.of(service), ports(service), Metas.of(service));
    }

    private static List<Port> ports(MeshResource service) {
        if (service instanceof MeshService ofZone) {
            return ofZone.spec().ports().stream()
                    .map(port -> Port.of(port.name(), port.port(), port.appProtocol()))
                    .toList();
        }
        if (service instanceof MeshMultiZoneService ofZones) {
            return ofZones.spec().ports().stream()
                    .map(port -> Port.of(port.name(), port.port(), port.appProtocol()))
                    .toList();
        }
        return service instanceof MeshExternalService external
                ? external.spec().match().stream()
                        .map(match -> Port.of(Optional.empty(), match.port(), match.protocol()))
                        .toList()
                : List.of();
    }

    /** Returns whether the resource has ports, so that a section names one of them. */
    public boolean hasPorts() {
        return resource instanceof MeshService
                || resource instanceof MeshMultiZoneService
                || resource instanceof MeshExternalService;
    }

    /** Returns whether rules for the destination are also for each of its sections, and the other way round. */
    public boolean isOnePort() {
        return !(resource instanceof MeshService || resource instanceof MeshMultiZoneService);
    }

    /**
     * Returns the port that a reference to a backend names, by name or number. An external service has only one port,
     * whatever the reference says.
     */
    public Optional<Port> backendPort(String section) {
        if (resource instanceof MeshExternalService) {
            return ports.stream().findFirst();
        }
        return ports.stream()
                .filter(port -> port.givenName().equals(section)
                        || Integer.toString(port.number()).equals(section))
                .findFirst();
    }

    /**
     * A port of a service.
     *
     * @param givenName the name that it was given, or empty text
     */
    public record Port(String givenName, int number, String protocol) {
        static Port of(Optional<String> name, OptionalInt number, Optional<Protocol> protocol) {
            return new Port(
                    name.orElse(""),
                    number.orElse(0),
                    protocol.map(Protocol::value).orElse(""));
        }

        /** Returns the name of the section: the name of the port, or its number. */
        public String section() {
            return givenName.isEmpty() ? Integer.toString(number) : givenName;
        }
    }
}
