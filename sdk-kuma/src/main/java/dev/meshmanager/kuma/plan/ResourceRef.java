package dev.meshmanager.kuma.plan;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.kuma.KumaClient;
import java.util.Comparator;
import java.util.Optional;

/**
 * The kind, mesh and name of a resource. Immutable.
 *
 * @param kind the name of the kind
 * @param mesh the mesh; empty if the resource belongs to none
 * @param name the name
 */
public record ResourceRef(String kind, Optional<String> mesh, String name) implements Comparable<ResourceRef> {
    private static final Comparator<ResourceRef> ORDER = Comparator.comparing(ResourceRef::kind)
            .thenComparing(ref -> ref.mesh().orElse(""))
            .thenComparing(ResourceRef::name);

    /** Returns the kind, mesh and name of a resource. */
    public static ResourceRef of(Resource resource) {
        return new ResourceRef(resource.type(), resource.meshName(), resource.name());
    }

    /**
     * Reads the resource. Empty if there is none.
     *
     * @throws dev.meshmanager.core.error.MeshException if it cannot be read
     */
    public Optional<Resource> find(KumaClient kuma) {
        return mesh.isPresent()
                ? kuma.meshResources(kind).find(mesh.get(), name).map(Resource.class::cast)
                : kuma.globalResources(kind).find(name).map(Resource.class::cast);
    }

    /** Compares by kind, then by mesh, then by name. */
    @Override
    public int compareTo(ResourceRef other) {
        return ORDER.compare(this, other);
    }

    /** Returns the kind, mesh and name, for example {@code MeshTimeout default/web}. */
    @Override
    public String toString() {
        return VisibleText.line(kind + " " + mesh.map(of -> of + "/").orElse("") + name);
    }
}
