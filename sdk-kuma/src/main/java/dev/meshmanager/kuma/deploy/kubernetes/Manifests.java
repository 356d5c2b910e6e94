package dev.meshmanager.kuma.deploy.kubernetes;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.core.files.GeneratedFiles;
import dev.meshmanager.core.format.Format;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.core.format.Yaml;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.secret.SecretValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Resources as Kubernetes objects, in the order in which they can be applied, meshes first. What a control plane
 * computed is dropped. Immutable.
 *
 * <pre>{@code
 * Manifests manifests = Manifests.of(kuma.resources(MeshTimeout.TYPE).list("default"));
 * Files.writeString(Path.of("timeouts.yaml"), manifests.toYaml());
 * }</pre>
 */
public final class Manifests {
    private static final String KUSTOMIZATION = "kustomization.yaml";

    private final List<Resource> resources;
    private final ResourceDocuments documents;

    private Manifests(List<Resource> resources, ResourceDocuments documents) {
        this.resources = resources;
        this.documents = documents;
    }

    /** Returns the objects of these resources. Objects in a namespace are in {@code kuma-system}. */
    public static Manifests of(Iterable<? extends Resource> resources) {
        List<Resource> all = new ArrayList<>();
        resources.forEach(all::add);
        all.sort(Comparator.comparingInt(Manifests::rank));
        return new Manifests(List.copyOf(all), ResourceDocuments.of(Kinds.ALL));
    }

    private static int rank(Resource resource) {
        return Kinds.ALL.find(resource.type()).map(ResourceType::rank).orElse(Integer.MAX_VALUE);
    }

    /** Returns the same objects for another namespace of the control plane, for example {@code kong-mesh-system}. */
    public Manifests withNamespace(String namespace) {
        return new Manifests(resources, documents.withNamespace(namespace));
    }

    /** Returns one stream of YAML documents. It has secrets if one of the resources is a secret. */
    public String toYaml() {
        return documents.toYaml(resources, Format.KUBERNETES);
    }

    /**
     * Returns one file for each object and a {@code kustomization.yaml} that lists them. Files of secrets are for their
     * owner only. The name has kind, mesh and name, for example {@code meshtimeout-default-web.yaml}.
     */
    public GeneratedFiles files() {
        List<GeneratedFile> files = new ArrayList<>();
        Set<String> names = new HashSet<>(Set.of(KUSTOMIZATION));
        for (Resource resource : resources) {
            String name = unique(fileName(resource), names);
            String yaml = documents.toYaml(resource, Format.KUBERNETES);
            files.add(
                    resource instanceof SecretValue ? GeneratedFile.secret(name, yaml) : GeneratedFile.of(name, yaml));
        }
        Map<String, Object> kustomization = new LinkedHashMap<>();
        kustomization.put("apiVersion", "kustomize.config.k8s.io/v1beta1");
        kustomization.put("kind", "Kustomization");
        kustomization.put("resources", files.stream().map(GeneratedFile::name).toList());
        files.add(GeneratedFile.of(KUSTOMIZATION, Yaml.write(JsonObject.of(kustomization))));
        return GeneratedFiles.of(files);
    }

    private static String fileName(Resource resource) {
        String mesh = resource instanceof MeshResource inMesh ? inMesh.mesh() + "-" : "";
        return (resource.type() + "-" + mesh + resource.name())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.-]", "-");
    }

    private static String unique(String name, Collection<String> names) {
        String candidate = name + ".yaml";
        for (int i = 2; !names.add(candidate); i++) {
            candidate = name + "-" + i + ".yaml";
        }
        return candidate;
    }

    /** Returns the number of objects. */
    @Override
    public String toString() {
        return "Manifests(" + resources.size() + " objects)";
    }
}
