package dev.meshmanager.kuma.matching.rules;

import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.matching.model.Destination;
import dev.meshmanager.kuma.matching.model.Entry;
import dev.meshmanager.kuma.matching.model.Identity;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.matching.model.References;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the resources that an entry of {@code to} is for. */
public final class DestinationSearch {
    private final MeshModel mesh;

    /** Creates a search among the resources of a mesh. */
    public DestinationSearch(MeshModel mesh) {
        this.mesh = mesh;
    }

    /** Returns the destinations and the sections of them; the section is empty for a whole resource. */
    public List<Found> find(Entry entry) {
        TargetRef ref = entry.target();
        TargetRefKind kind = References.kind(ref);
        if (kind.equals(TargetRefKind.MESH_SUBSET) || kind.equals(TargetRefKind.MESH_SERVICE_SUBSET)) {
            return List.of();
        }
        Optional<ServiceTag> tag = kind.equals(TargetRefKind.MESH_SERVICE)
                        && References.section(ref).isEmpty()
                        && mesh.version().isBefore(KumaVersion.V3_0)
                ? ServiceTag.parse(ref.name().orElse(""))
                : Optional.empty();
        if (tag.isPresent()) {
            return sections(entry, withLabels(kind.value(), tag.get().labels()), tag.get());
        }
        List<Destination> resources = ref.labels().isEmpty() || kind.equals(TargetRefKind.MESH)
                ? named(entry, kind.value())
                : withLabels(kind.value(), ref.labels());
        String section = References.section(ref);
        return section.isEmpty()
                ? resources.stream()
                        .map(resource -> new Found(entry, resource, ""))
                        .toList()
                : sections(entry, resources, port -> port.section().equals(section));
    }

    private List<Destination> named(Entry entry, String kind) {
        if (mesh.version().isAtLeast(KumaVersion.V3_0) && !kind.equals(TargetRefKind.MESH.value())) {
            return List.of();
        }
        Identity identity = entry.policy().identity().referenced(kind, entry.target());
        Destination found = mesh.destination(identity);
        return found == null ? List.of() : List.of(found);
    }

    private List<Destination> withLabels(String kind, Map<String, String> labels) {
        List<Destination> found = new ArrayList<>();
        for (Destination destination : mesh.destinations(kind)) {
            if (destination.resource().labels().entrySet().containsAll(labels.entrySet())) {
                found.add(destination);
            }
        }
        return found;
    }

    /** A service without the port is not found; a resource that has no ports is found as a whole. */
    private static List<Found> sections(
            Entry entry, List<Destination> resources, Predicate<Destination.Port> isWanted) {
        List<Found> found = new ArrayList<>();
        for (Destination resource : resources) {
            if (!resource.hasPorts()) {
                found.add(new Found(entry, resource, ""));
                continue;
            }
            resource.ports().stream()
                    .filter(isWanted)
                    .findFirst()
                    .ifPresent(port -> found.add(new Found(entry, resource, port.section())));
        }
        return found;
    }

    /**
     * A destination of an entry.
     *
     * @param section the name of a port; empty for the whole resource
     */
    public record Found(Entry entry, Destination destination, String section) {
        public Identity identity() {
            return destination.identity().withSection(section);
        }
    }

    /** The value of a service tag on Kubernetes, for example {@code backend_demo_svc_8080}: old policies name it. */
    private record ServiceTag(String name, String namespace, int port) implements Predicate<Destination.Port> {
        static Optional<ServiceTag> parse(String text) {
            String[] parts = text.split("_", -1);
            if (parts.length == 3) {
                return Optional.of(new ServiceTag(parts[0], parts[1], 0));
            }
            try {
                return parts.length == 4
                        ? Optional.of(new ServiceTag(parts[0], parts[1], Integer.parseInt(parts[3])))
                        : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        Map<String, String> labels() {
            return Map.of(ResourceLabels.NAMESPACE, namespace, ResourceLabels.DISPLAY_NAME, name);
        }

        @Override
        public boolean test(Destination.Port candidate) {
            return candidate.number() == port;
        }
    }
}
