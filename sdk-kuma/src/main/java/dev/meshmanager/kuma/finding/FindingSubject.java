package dev.meshmanager.kuma.finding;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.text.VisibleText;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a finding is about: a resource, or something else that has a kind and a name, for example the settings of a
 * control plane.
 *
 * @param kind the kind, for example {@code MeshTimeout} or {@code Helm values}
 * @param mesh the mesh, or empty if the subject does not belong to one
 * @param name the name
 */
public record FindingSubject(String kind, Optional<String> mesh, String name) implements Comparable<FindingSubject> {
    private static final Comparator<FindingSubject> ORDER = Comparator.comparing(FindingSubject::kind)
            .thenComparing(subject -> subject.mesh().orElse(""))
            .thenComparing(FindingSubject::name);

    /** Escapes characters that a terminal acts on. */
    public FindingSubject {
        kind = VisibleText.cleanMessage(kind);
        mesh = mesh.map(VisibleText::cleanMessage);
        name = VisibleText.cleanMessage(name);
    }

    /** Returns a resource as a subject. */
    public static FindingSubject of(Resource resource) {
        return new FindingSubject(resource.type(), resource.meshName(), resource.name());
    }

    /** Returns a subject that does not belong to a mesh. */
    public static FindingSubject of(String kind, String name) {
        return new FindingSubject(kind, Optional.empty(), name);
    }

    /** Compares by kind, mesh and name. */
    @Override
    public int compareTo(FindingSubject other) {
        return ORDER.compare(this, other);
    }

    /** Returns kind, mesh and name, for example {@code MeshTimeout default/web}. */
    @Override
    public String toString() {
        return kind + " " + mesh.map(in -> in + "/").orElse("") + name;
    }
}
