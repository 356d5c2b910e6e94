package dev.meshmanager.kuma.dashboard.topology;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.finding.FindingSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The names that readers see. A resource that was synchronized between control planes has a name with a hash, and its
 * own name in a label.
 */
public final class ResourceNames {
    private static final String DISPLAY_NAME = "kuma.io/display-name";
    private static final String NAMESPACE = "k8s.kuma.io/namespace";
    private static final String ORIGIN = "kuma.io/origin";
    private static final String ZONE = "kuma.io/zone";

    private ResourceNames() {}

    /** Returns the name that the user gave the resource. */
    public static String display(Resource resource) {
        return resource.labels().getOrDefault(DISPLAY_NAME, resource.name());
    }

    /** Returns the Kubernetes namespace, or an empty text. */
    public static String namespace(Resource resource) {
        return resource.labels().getOrDefault(NAMESPACE, "");
    }

    /** Returns the zone that the resource comes from, or an empty text if that is the global control plane. */
    public static String zone(Resource resource) {
        Map<String, String> labels = resource.labels();
        return "zone".equals(labels.get(ORIGIN)) ? labels.getOrDefault(ZONE, "") : "";
    }

    /** Returns whether the resource has this name; the name of a synchronized one is its display name. */
    public static boolean isNamed(Resource resource, String name) {
        return name.isEmpty() || name.equals(resource.name()) || name.equals(display(resource));
    }

    /**
     * Returns how text about a resource names it, for example {@code proxy default/backend-1 (zone east)}. The part in
     * brackets tells apart resources that differ in nothing but their hash.
     */
    public static String subject(String kind, Resource resource) {
        String mesh = resource instanceof MeshResource inMesh ? inMesh.mesh() + "/" : "";
        return kind + " " + mesh + display(resource) + qualifier(resource);
    }

    /** Returns how text about a resource names it, with its kind in front. */
    public static String subject(Resource resource) {
        return subject(resource.type(), resource);
    }

    /** Returns a resource as the subject of a finding, with the name that readers see. */
    public static FindingSubject finding(Resource resource) {
        return new FindingSubject(resource.type(), resource.meshName(), display(resource) + qualifier(resource));
    }

    /** Returns the subject of a finding about the resource of this overview. */
    public static FindingSubject finding(ResourceType<?> kind, Resource overview) {
        FindingSubject subject = finding(overview);
        return new FindingSubject(kind.name(), subject.mesh(), subject.name());
    }

    private static String qualifier(Resource resource) {
        if (display(resource).equals(resource.name())) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (resource.labels().containsKey(ZONE)) {
            parts.add("zone " + resource.labels().get(ZONE));
        }
        if (!namespace(resource).isEmpty()) {
            parts.add("namespace " + namespace(resource));
        }
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }
}
