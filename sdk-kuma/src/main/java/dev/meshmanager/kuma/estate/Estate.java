package dev.meshmanager.kuma.estate;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.format.DocumentException;
import dev.meshmanager.core.format.DocumentLocation;
import dev.meshmanager.core.format.DocumentScan;
import dev.meshmanager.core.format.ResourceDocument;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.core.page.FailedRead;
import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The resources of one control plane at one time, with the version, mode and zone of the control plane.
 *
 * <p>A resource is known by its kind, mesh and name; there is only one of each. If several are added, the last one
 * counts; otherwise the order in which resources are added does not matter. See {@link #duplicates()} for files that
 * have a resource several times.
 *
 * <pre>{@code
 * Estate before = Estate.of(Path.of("mesh"));
 * Estate after = before.with(timeout).without(oldTimeout);
 * }</pre>
 *
 * <p><b>Memory.</b> Linear in the resources. An estate that is made from another one by a change shares the kinds that
 * stay the same.
 *
 * <p><b>Threads.</b> Immutable, and safe for use by many threads.
 */
public final class Estate {
    private final Origin origin;
    private final Map<String, KindIndex> kinds;
    private final SourceFiles sources;
    private final References references = new References(this);

    Estate(Origin origin, Map<String, KindIndex> kinds, SourceFiles sources) {
        this.origin = origin;
        this.kinds = kinds;
        this.sources = sources;
    }

    /** The control plane of an estate, and its lists that could not be read. */
    record Origin(
            ResourceTypes types, KumaVersion version, ControlPlaneMode mode, String zone, List<FailedRead> unread) {
        Origin {
            unread = List.copyOf(unread);
        }
    }

    /** Returns an empty builder of an estate of Kuma 2.14 that is not connected to a global control plane. */
    public static EstateBuilder builder() {
        return new EstateBuilder();
    }

    /** Returns the estate of these resources, of Kuma 2.14. */
    public static Estate of(Collection<? extends Resource> resources) {
        return builder().addAll(resources).build();
    }

    /** Returns the estate of these resources, of Kuma 2.14. */
    public static Estate of(Resource... resources) {
        return of(List.of(resources));
    }

    /**
     * Returns the estate of the resources in a text of YAML or JSON documents, of Kuma 2.14.
     *
     * @throws DocumentException if a document cannot be read
     */
    public static Estate ofYaml(String documents) {
        List<ResourceDocument> read = ResourceDocuments.of(Kinds.ALL).documents(documents);
        Estate estate = of(read.stream().map(ResourceDocument::resource).toList());
        return new Estate(estate.origin, estate.kinds, SourceFiles.NONE.withDuplicates(read));
    }

    /**
     * Returns the estate of the resources in a file or a folder, of Kuma 2.14. Other documents are skipped.
     *
     * @throws DocumentException if a document cannot be read; it names the file
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static Estate of(Path path) {
        return builder().build().withAll(path);
    }

    private ResourceDocuments documents() {
        return ResourceDocuments.of(origin.types());
    }

    /** Returns the kinds that the estate knows. */
    public ResourceTypes types() {
        return origin.types();
    }

    /** Returns the version of the control plane. */
    public KumaVersion version() {
        return origin.version();
    }

    /** Returns the mode of the control plane. */
    public ControlPlaneMode mode() {
        return origin.mode();
    }

    /** Returns the name of the control plane's zone; empty for a global control plane, or if it is not known. */
    public Optional<String> zone() {
        return Optional.of(origin.zone()).filter(zone -> !zone.isEmpty());
    }

    /** Returns the lists that could not be read; without them, the estate is complete. */
    public List<FailedRead> unread() {
        return origin.unread();
    }

    /** Returns the number of resources. */
    public int size() {
        return kinds.values().stream().mapToInt(kind -> kind.all().size()).sum();
    }

    /** Returns all resources, sorted by kind, mesh and name. */
    public Stream<Resource> resources() {
        return kinds.values().stream().flatMap(kind -> kind.all().stream());
    }

    /** Returns the resources of a kind, sorted by mesh and name. */
    public <T extends Resource> List<T> list(ResourceType<T> type) {
        return typed(kind(type.name()).all());
    }

    /** Returns the resources of a kind in a mesh, sorted by name. */
    public <T extends MeshResource> List<T> list(MeshResourceType<T> type, String mesh) {
        return typed(kind(type.name()).inMesh(mesh));
    }

    /** Returns the resources of a kind in a mesh that have all of these labels, sorted by name. */
    public <T extends MeshResource> List<T> list(MeshResourceType<T> type, String mesh, Map<String, String> labels) {
        if (labels.isEmpty()) {
            return list(type, mesh);
        }
        Map.Entry<String, String> first = labels.entrySet().iterator().next();
        List<Resource> candidates = kind(type.name()).labelled(mesh, first.getKey(), first.getValue());
        return candidates.stream()
                .filter(resource -> resource.labels().entrySet().containsAll(labels.entrySet()))
                .map(type.model()::cast)
                .toList();
    }

    /** Returns the policies of a mesh that select proxies with a {@code targetRef}, sorted by kind and name. */
    public Stream<TargetRefPolicy> policies(String mesh) {
        return kinds.entrySet().stream()
                .filter(kind -> types().find(kind.getKey())
                        .flatMap(PolicyTraits::of)
                        .filter(PolicyTraits::isTargetRef)
                        .isPresent())
                .flatMap(kind -> kind.getValue().inMesh(mesh).stream())
                // A kind that a caller adds may have a model of another form.
                .filter(TargetRefPolicy.class::isInstance)
                .map(TargetRefPolicy.class::cast);
    }

    /** Returns the resource of a kind with this name in a mesh. */
    public <T extends MeshResource> Optional<T> find(MeshResourceType<T> type, String mesh, String name) {
        return Optional.ofNullable(type.model().cast(kind(type.name()).find(mesh, name)));
    }

    /** Returns the resource of a kind that does not belong to a mesh. */
    public <T extends Resource> Optional<T> find(ResourceType<T> type, String name) {
        return Optional.ofNullable(type.model().cast(kind(type.name()).find("", name)));
    }

    /**
     * Returns the resource with this KRI; its section is ignored. Only resources that were read from a control plane
     * have one.
     */
    public Optional<Resource> find(Kri kri) {
        String wanted = kri.withSectionName("").toString();
        return types().all().stream()
                .filter(type -> type.shortName().equals(Optional.of(kri.shortName())))
                .flatMap(type -> kind(type.name()).inMesh(kri.mesh()).stream())
                .filter(resource -> resource.kri().equals(Optional.of(wanted)))
                .findFirst();
    }

    /** Returns the resources of all kinds with this label, sorted by kind, mesh and name. */
    public Stream<Resource> labelled(String name, String value) {
        return kinds.values().stream().flatMap(kind -> kind.labelled(name, value));
    }

    /**
     * Returns the proxies that a service selects, sorted by name. The service need not be in the estate. Zones, ports
     * and the health of proxies are not considered.
     */
    public List<Dataplane> proxiesOf(MeshService service) {
        return references.proxiesOf(service);
    }

    /** Returns the services of the mesh that select a proxy, sorted by name. The proxy need not be in the estate. */
    public List<MeshService> servicesOf(Dataplane proxy) {
        return references.servicesOf(proxy);
    }

    /**
     * Returns the policies of the mesh that refer to a resource by its name or its labels: as their target, or as the
     * target of an entry of {@code to} or {@code from}. References to everything and to tags, and to the backends of
     * routes, are not considered. The policies are sorted by kind and name. The resource need not be in the estate.
     */
    public List<TargetRefPolicy> policiesTargeting(MeshResource resource) {
        return references.policiesTargeting(resource);
    }

    /** The index holds resources of the kind only. */
    @SuppressWarnings("unchecked")
    private static <T extends Resource> List<T> typed(List<Resource> resources) {
        return (List<T>) resources;
    }

    private KindIndex kind(String name) {
        return kinds.getOrDefault(name, KindIndex.EMPTY);
    }

    /** Returns this estate with more resources. A resource of the same kind, mesh and name is replaced. */
    public Estate with(Collection<? extends Resource> resources) {
        List<Resource> stored = new ArrayList<>(resources);
        if (mode() != ControlPlaneMode.GLOBAL && zone().isPresent()) {
            stored.replaceAll(resource -> StoredLabels.of(resource, origin.zone(), types()));
        }
        return changed(stored, KindIndex::with);
    }

    /**
     * Returns this estate with more resources. A resource of the same kind, mesh and name is replaced. If the zone is
     * known, resources get the labels that its control plane would add.
     */
    public Estate with(Resource... resources) {
        return with(Arrays.asList(resources));
    }

    /**
     * Returns this estate with the resources of a file or folder, as {@link #with(Collection)} does.
     *
     * @throws DocumentException if a document cannot be read; it names the file
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public Estate withAll(Path path) {
        DocumentScan scan = documents().scan(path);
        Estate changed = with(scan.resources());
        return new Estate(origin, changed.kinds, changed.sources.with(scan.documents()));
    }

    /**
     * Returns where a member of a resource is in the file that the resource was read from; empty if it was not read
     * from a file, or was replaced since.
     *
     * @param path the member, for example {@code spec.to[0].default}
     */
    public Optional<DocumentLocation> locationOf(Resource resource, String path) {
        return sources.locationOf(resource, path);
    }

    /**
     * Returns the documents that do not count, because the same files, or the same text, have a later document of the
     * same kind, mesh and name. They are in the order of the files. Documents whose resource was replaced or removed
     * since are not included.
     */
    public List<ResourceDocument> duplicates() {
        return sources.duplicates();
    }

    /** Returns this estate without the resources of the same kind, mesh and name as these. */
    public Estate without(Collection<? extends Resource> resources) {
        return changed(resources, KindIndex::without);
    }

    /** Returns this estate without the resources of the same kind, mesh and name as these. */
    public Estate without(Resource... resources) {
        return without(Arrays.asList(resources));
    }

    private Estate changed(
            Collection<? extends Resource> resources,
            BiFunction<KindIndex, Collection<? extends Resource>, KindIndex> change) {
        Map<String, KindIndex> changed = new TreeMap<>(kinds);
        resources.stream()
                .collect(Collectors.groupingBy(Resource::type))
                .forEach((type, some) -> changed.put(type, change.apply(kind(type), some)));
        return new Estate(origin, Collections.unmodifiableMap(changed), sources.without(resources));
    }

    /** Returns the number of resources of each kind. */
    @Override
    public String toString() {
        return "Estate(" + version()
                + kinds.entrySet().stream()
                        .filter(kind -> !kind.getValue().all().isEmpty())
                        .map(kind -> ", " + kind.getValue().all().size() + " " + kind.getKey())
                        .collect(Collectors.joining())
                + ")";
    }
}
