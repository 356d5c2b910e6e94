package dev.meshmanager.kuma.upgrade.fix;

import dev.meshmanager.kuma.common.LabelSelector;
import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.Inbound;
import dev.meshmanager.kuma.proxy.Networking;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.upgrade.rules.Inventory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the service and the port for a value of the tag {@code kuma.io/service}. */
final class TaggedServices {
    private final Inventory inventory;

    TaggedServices(Inventory inventory) {
        this.inventory = inventory;
    }

    /** Returns the reference of an outbound to the service with this tag. */
    Map<String, Object> backend(String mesh, String tag) {
        Map<String, Object> reference = new LinkedHashMap<>(reference(mesh, tag));
        reference.putIfAbsent("port", port(mesh, tag));
        return reference;
    }

    /** Returns the reference to the service with this tag. Only a tag of Kubernetes names a port. */
    Map<String, Object> reference(String mesh, String tag) {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("kind", MeshService.TYPE.name());
        Matcher ofKubernetes = References.OF_KUBERNETES.matcher(tag);
        if (ofKubernetes.matches()) {
            reference.put(
                    "labels",
                    Map.of(
                            References.DISPLAY_NAME,
                            ofKubernetes.group(1),
                            References.NAMESPACE,
                            ofKubernetes.group(2)));
            if (ofKubernetes.group(3) != null) {
                reference.put("port", Integer.valueOf(ofKubernetes.group(3)));
            }
            return reference;
        }
        Set<String> names =
                services(mesh, tag).map(ResourceLabels::displayName).collect(Collectors.toCollection(TreeSet::new));
        String name = names.size() == 1 ? names.iterator().next() : tag;
        reference.put("labels", Map.of(References.DISPLAY_NAME, name));
        return reference;
    }

    private int port(String mesh, String tag) {
        Set<Integer> ports = ports(mesh, tag);
        if (ports.size() != 1) {
            throw new NotDerivableException("the port of the service " + tag + " cannot be told: it has "
                    + (ports.isEmpty() ? "no MeshService and no proxies here" : "the ports " + ports));
        }
        return ports.iterator().next();
    }

    /** The control plane makes the MeshServices that are missing, with the ports of the inbounds. */
    private Set<Integer> ports(String mesh, String tag) {
        Matcher ofKubernetes = References.OF_KUBERNETES.matcher(tag);
        if (ofKubernetes.matches() && ofKubernetes.group(3) != null) {
            return Set.of(Integer.valueOf(ofKubernetes.group(3)));
        }
        List<MeshService> services = services(mesh, tag).toList();
        Stream<OptionalInt> ports = services.isEmpty()
                ? inbounds(mesh)
                        .filter(inbound -> tag.equals(inbound.tags().get(References.SERVICE)))
                        .map(Inbound::port)
                : services.stream()
                        .flatMap(service -> service.spec().ports().stream())
                        .map(MeshService.Port::port);
        return ports.flatMap(port -> port.stream().boxed()).collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Inbound> inbounds(String mesh) {
        return inventory.in(mesh, Dataplane.class).stream()
                .flatMap(proxy -> proxy.networking().map(Networking::inbound).stream())
                .flatMap(List::stream);
    }

    /** Fails if a service is not at the port that its host name has for clients. */
    void requirePort(String mesh, Function<Map<String, String>, Optional<String>> portOfHost) {
        inbounds(mesh).map(Inbound::tags).distinct().forEach(tags -> {
            String service = tags.get(References.SERVICE);
            if (service != null) {
                portOfHost
                        .apply(tags)
                        .filter(port -> ports(mesh, service).stream()
                                .map(String::valueOf)
                                .noneMatch(port::equals))
                        .ifPresent(port -> {
                            throw new NotDerivableException("clients call " + service + " at port " + port
                                    + ", but the service has " + ports(mesh, service));
                        });
            }
        });
    }

    private Stream<MeshService> services(String mesh, String tag) {
        return inventory.in(mesh, MeshService.class).stream().filter(service -> isFor(service, tag));
    }

    private static boolean isFor(MeshService service, String tag) {
        boolean isSelected = service.spec().selector().stream().anyMatch(selector -> Stream.of(
                        selector.dataplaneTags(),
                        selector.dataplaneLabels()
                                .map(LabelSelector::matchLabels)
                                .orElse(Map.of()))
                .anyMatch(match -> tag.equals(match.get(References.SERVICE))));
        return isSelected
                || ResourceLabels.displayName(service).equals(tag)
                || service.spec().identities().stream()
                        .anyMatch(
                                identity -> identity.value().filter(tag::equals).isPresent());
    }
}
