package dev.meshmanager.kuma.plan.export;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.text.Counted;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.inspect.ResourceKinds;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.plan.ResourceRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All resources of a control plane at one time, without what it computes: times, identifiers and states. Insights are
 * not included. Immutable.
 *
 * <pre>{@code
 * ResourceSnapshot now = ResourceSnapshot.of(kuma);
 * ResourceSnapshot before = ResourceSnapshot.load(Path.of("mesh"));
 * System.out.println(StateChanges.between(before.resources(), now.resources(), now.version()));
 * now.writeTo(Path.of("mesh"));
 * }</pre>
 *
 * <p><b>Folder.</b> There is one file for each resource: {@code meshes/{mesh}/{kind}/{name}.yaml}, or
 * {@code global/{kind}/{name}.yaml} for a kind that does not belong to a mesh. A change of a resource changes the lines
 * of its file only. The file {@code snapshot.yaml} has the version.
 *
 * <p><b>Replay.</b> {@code FakeControlPlane.standalone("zone").with(snapshot.resources())} serves the resources.
 */
public final class ResourceSnapshot {
    private final KumaVersion version;
    private final Map<ResourceRef, Resource> resources;

    private ResourceSnapshot(KumaVersion version, Map<ResourceRef, Resource> resources) {
        this.version = version;
        this.resources = resources;
    }

    /** Reads all resources that can be written, without secrets. Makes one list call for each kind and page. */
    public static ResourceSnapshot of(KumaClient kuma) {
        return read(kuma, false);
    }

    /** Reads all resources that can be written, with secrets. Makes one list call for each kind and page. */
    public static ResourceSnapshot withSecrets(KumaClient kuma) {
        return read(kuma, true);
    }

    private static ResourceSnapshot read(KumaClient kuma, boolean withSecrets) {
        List<Resource> all = new ArrayList<>();
        for (ResourceKinds.Kind kind : kuma.resourceKinds().resources()) {
            String name = kind.name().orElse("");
            boolean isComputed = kuma.types()
                    .find(name)
                    .map(type -> type.isReadOnly())
                    .orElse(kind.readOnly().orElse(false));
            if (!isComputed && (withSecrets || !ExportKinds.isSecret(name))) {
                kuma.resources(name).list().forEach(all::add);
            }
        }
        return of(all, kuma.version());
    }

    /** Returns a snapshot of these resources of a control plane of this version. */
    public static ResourceSnapshot of(Collection<? extends Resource> resources, KumaVersion version) {
        Map<ResourceRef, Resource> sorted = new TreeMap<>();
        resources.forEach(resource -> sorted.put(ResourceRef.of(resource), withoutComputed(resource)));
        return new ResourceSnapshot(version, sorted);
    }

    private static Resource withoutComputed(Resource resource) {
        JsonObject tree = Json.toTree(resource).asObject().orElseThrow();
        if (tree.names().stream().noneMatch(ExportedResource.COMPUTED::contains)) {
            return resource;
        }
        Map<String, Object> members = new LinkedHashMap<>(tree.raw());
        members.keySet().removeAll(ExportedResource.COMPUTED);
        return Json.fromTree(Kinds.ALL.modelOf(JsonObject.of(members)), JsonValue.of(members));
    }

    /**
     * Reads the snapshot of a folder, with the kinds of Kuma.
     *
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException if the folder is not a snapshot
     * @throws dev.meshmanager.core.format.DocumentException if a file is not a resource
     */
    public static ResourceSnapshot load(Path folder) throws IOException {
        return load(folder, Kinds.ALL);
    }

    /**
     * Reads the snapshot of a folder, with these kinds.
     *
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException if the folder is not a snapshot
     * @throws dev.meshmanager.core.format.DocumentException if a file is not a resource
     */
    public static ResourceSnapshot load(Path folder, ResourceTypes types) throws IOException {
        SnapshotFolder snapshot = new SnapshotFolder(folder);
        KumaVersion version = snapshot.version();
        return of(snapshot.read(ResourceDocuments.of(types)), version);
    }

    /**
     * Writes the snapshot to a folder. In an existing snapshot, changed files are replaced, and files of resources that
     * are gone are deleted; other files are not touched. Only their owner may read the files of secrets.
     *
     * @throws IllegalArgumentException if the folder has files and is not a snapshot; nothing is changed
     * @throws IOException if a file cannot be written; each file is old or new then
     */
    public void writeTo(Path folder) throws IOException {
        new SnapshotFolder(folder).write(this);
    }

    /** Returns the version of the control plane. */
    public KumaVersion version() {
        return version;
    }

    /** Returns the resources, sorted by kind, mesh and name. */
    public List<Resource> resources() {
        return List.copyOf(resources.values());
    }

    /** Two are equal if their versions and resources are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResourceSnapshot snapshot
                && snapshot.version.equals(version)
                && snapshot.resources.equals(resources);
    }

    @Override
    public int hashCode() {
        return resources.hashCode();
    }

    /** Returns the number of resources and the version. */
    @Override
    public String toString() {
        return Counted.of(resources.size(), "resource") + " of Kuma " + version;
    }
}
