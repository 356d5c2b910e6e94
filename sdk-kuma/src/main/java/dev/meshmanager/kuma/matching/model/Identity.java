package dev.meshmanager.kuma.matching.model;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.inspect.ResourceMeta;
import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.target.TargetRef;
import java.util.Map;

/**
 * What identifies a resource, or a section of one, in references and rules. It has the parts of a {@link Kri}, but
 * references may contain names that a KRI cannot.
 *
 * @param kind the name of the kind
 * @param section the section; empty for the whole resource
 */
public record Identity(String kind, String mesh, String zone, String namespace, String name, String section) {
    /** Returns the identity of a whole resource. */
    public static Identity of(Resource resource) {
        return new Identity(
                resource.type(),
                resource.meshName().orElse(""),
                ResourceLabels.get(resource, ResourceLabels.ZONE),
                ResourceLabels.get(resource, ResourceLabels.NAMESPACE),
                ResourceLabels.displayName(resource),
                "");
    }

    /** Returns the identity of a whole resource that an answer names. */
    public static Identity of(ResourceMeta meta) {
        Map<String, String> labels = meta.labels();
        return new Identity(
                meta.type().orElse(""),
                meta.mesh().orElse(""),
                labels.getOrDefault(ResourceLabels.ZONE, ""),
                labels.getOrDefault(ResourceLabels.NAMESPACE, ""),
                labels.getOrDefault(ResourceLabels.DISPLAY_NAME, meta.name().orElse("")),
                "");
    }

    /** Returns the identity that a KRI has. */
    public static Identity of(Kri kri) {
        String kind = Kinds.ALL.all().stream()
                .filter(type -> type.shortName().filter(kri.shortName()::equals).isPresent())
                .map(ResourceType::name)
                .findFirst()
                .orElse(kri.shortName());
        return new Identity(kind, kri.mesh(), kri.zone(), kri.namespace(), kri.name(), kri.sectionName());
    }

    /** Returns the identity of what a reference of this resource names. References stay in the zone of the resource. */
    public Identity referenced(String refKind, TargetRef ref) {
        if (refKind.equals(Mesh.TYPE.name())) {
            return new Identity(refKind, "", "", "", mesh, "");
        }
        String otherNamespace = ref.namespace().filter(text -> !text.isEmpty()).orElse(namespace);
        return new Identity(refKind, mesh, zone, otherNamespace, ref.name().orElse(""), "");
    }

    public Identity withSection(String other) {
        return new Identity(kind, mesh, zone, namespace, name, other);
    }

    /** Returns the identity of the whole resource. */
    public Identity whole() {
        return section.isEmpty() ? this : withSection("");
    }

    /** Returns the text of the KRI. */
    public String kri() {
        return kri(Kinds.ALL.find(kind).flatMap(ResourceType::shortName).orElse(""));
    }

    /** Returns the text of the KRI of a kind with this short name. */
    String kri(String shortName) {
        return String.join("_", "kri", shortName, mesh, zone, namespace, name, section);
    }
}
