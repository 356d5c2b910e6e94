package dev.meshmanager.kuma.matching.answer;

import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.matching.model.Destination;
import dev.meshmanager.kuma.matching.model.Identity;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import dev.meshmanager.kuma.proxy.Outbound;
import dev.meshmanager.kuma.proxy.TransparentProxying;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the ports of services that a proxy can reach. */
public final class Outbounds {
    private final IndexedProxy proxy;
    private final MeshModel mesh;
    private final Map<Identity, Destination.Port> found = new LinkedHashMap<>();

    private Outbounds(IndexedProxy proxy, MeshModel mesh) {
        this.proxy = proxy;
        this.mesh = mesh;
    }

    /**
     * Returns the ports by their identity: those of the proxy's own outbounds, otherwise those of its reachable
     * backends, otherwise all.
     */
    public static Map<Identity, Destination.Port> of(IndexedProxy proxy, MeshModel mesh) {
        Outbounds outbounds = new Outbounds(proxy, mesh);
        for (Outbound outbound : proxy.outbounds()) {
            outbound.backendRef()
                    .ifPresent(
                            ref -> outbounds.add(ref.kind(), ref.name(), Optional.empty(), ref.port(), ref.labels()));
        }
        if (!outbounds.found.isEmpty()) {
            return outbounds.found;
        }
        Optional<TransparentProxying.ReachableBackends> reachable = proxy.reachableBackends();
        if (reachable.isEmpty()) {
            mesh.services().values().forEach(service -> outbounds.addPorts(service, service.identity()));
        } else {
            reachable
                    .get()
                    .refs()
                    .forEach(ref -> outbounds.add(ref.kind(), ref.name(), ref.namespace(), ref.port(), ref.labels()));
        }
        return outbounds.found;
    }

    private void add(
            Optional<TargetRefKind> kind,
            Optional<String> name,
            Optional<String> namespace,
            OptionalInt port,
            Map<String, String> labels) {
        String ofKind = kind.map(TargetRefKind::value).orElse("");
        String section = port.isPresent() ? Integer.toString(port.getAsInt()) : "";
        TargetRef.Builder ref = TargetRef.builder().name(name).namespace(namespace);
        List<Destination> services = mesh.version().isAtLeast(KumaVersion.V3_0)
                ? withLabels(ofKind, labels.isEmpty() ? nameLabels(name.orElse(""), namespace.orElse("")) : labels)
                : services(ofKind, ref.build(), labels);
        for (Destination service : services) {
            Optional<Destination.Port> wanted = service.backendPort(section);
            if (wanted.isPresent()) {
                found.put(service.identity().withSection(wanted.get().section()), wanted.get());
                // The control plane looks no further once a port was named.
                return;
            }
            addPorts(service, service.identity());
        }
    }

    private List<Destination> services(String kind, TargetRef ref, Map<String, String> labels) {
        List<Destination> labelled = labels.isEmpty() ? List.of() : withLabels(kind, labels);
        if (!labelled.isEmpty()) {
            return labelled;
        }
        Destination named = mesh.destination(proxy.identity().referenced(kind, ref));
        return named == null ? List.of() : List.of(named);
    }

    /** From 3.0 on, a name is a label. */
    private Map<String, String> nameLabels(String name, String namespace) {
        Map<String, String> labels = new HashMap<>();
        if (!name.isEmpty()) {
            labels.put(ResourceLabels.DISPLAY_NAME, name);
            String own = namespace.isEmpty() ? proxy.identity().namespace() : namespace;
            if (!own.isEmpty()) {
                labels.put(ResourceLabels.NAMESPACE, own);
            }
        }
        return labels;
    }

    private List<Destination> withLabels(String kind, Map<String, String> labels) {
        return labels.isEmpty()
                ? List.of()
                : mesh.destinations(kind).stream()
                        .filter(service -> hasLabels(service, labels))
                        .toList();
    }

    private boolean hasLabels(Destination service, Map<String, String> labels) {
        Map<String, String> own = service.resource().labels();
        return labels.entrySet().stream()
                .allMatch(label -> label.getValue().equals(own.get(label.getKey()))
                        || label.getKey().equals(ResourceLabels.DISPLAY_NAME)
                                && mesh.version().isAtLeast(KumaVersion.V3_0)
                                && ResourceLabels.displayName(service.resource())
                                        .equals(label.getValue()));
    }

    private void addPorts(Destination service, Identity identity) {
        service.ports().forEach(port -> found.put(identity.withSection(port.section()), port));
    }
}
