package dev.meshmanager.kuma.estate;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.internal.Tags;
import dev.meshmanager.kuma.policy.target.PolicyEntry;
import dev.meshmanager.kuma.policy.target.PolicySpec;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.Gateway;
import dev.meshmanager.kuma.proxy.Networking;
import dev.meshmanager.kuma.service.MeshService;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What refers to what in an estate. Each mesh is indexed when it is first asked about. */
final class References {
    private final Estate estate;
    private final Map<String, OfMesh> meshes = new ConcurrentHashMap<>();

    References(Estate estate) {
        this.estate = estate;
    }

    /** Something that resources are found by: a tag or label, or the name of a resource of a kind. */
    private record Key(String kind, String name, String value) {}

    private OfMesh of(String mesh) {
        return meshes.computeIfAbsent(mesh, name -> new OfMesh(estate, name));
    }

    List<Dataplane> proxiesOf(MeshService service) {
        return service.spec()
                .selector()
                .map(selector -> proxiesOf(service, selector))
                .orElse(List.of());
    }

    private List<Dataplane> proxiesOf(MeshService service, MeshService.Selector selector) {
        if (selector.dataplaneRef().isPresent()) {
            return selector.dataplaneRef().flatMap(MeshService.DataplaneRef::name).stream()
                    .flatMap(name -> estate.find(Dataplane.TYPE, service.mesh(), name).stream())
                    .toList();
        }
        Collection<Dataplane> candidates = selector.dataplaneTags().isEmpty()
                ? selector.dataplaneLabels()
                        .map(labels -> estate.list(Dataplane.TYPE, service.mesh(), labels.matchLabels()))
                        .orElse(List.of())
                : of(service.mesh()).withTags(selector.dataplaneTags());
        return candidates.stream().filter(proxy -> selects(selector, proxy)).toList();
    }

    List<MeshService> servicesOf(Dataplane proxy) {
        return of(proxy.mesh()).servicesOf(proxy).stream()
                .filter(service -> service.spec()
                        .selector()
                        .filter(selector -> selects(selector, proxy))
                        .isPresent())
                .sorted(Comparator.comparing(MeshService::name))
                .toList();
    }

    List<TargetRefPolicy> policiesTargeting(MeshResource resource) {
        return of(resource.mesh()).policiesTargeting(resource);
    }

    private static boolean selects(MeshService.Selector selector, Dataplane proxy) {
        if (selector.dataplaneRef().isPresent()) {
            return selector.dataplaneRef()
                    .flatMap(MeshService.DataplaneRef::name)
                    .equals(Optional.of(proxy.name()));
        }
        return selector.dataplaneTags().isEmpty()
                ? selector.dataplaneLabels()
                        .filter(labels -> proxy.labels()
                                .entrySet()
                                .containsAll(labels.matchLabels().entrySet()))
                        .isPresent()
                : parts(proxy).anyMatch(tags -> Tags.areIn(selector.dataplaneTags(), tags));
    }

    /** Returns the tags of each inbound and of the gateway. */
    private static Stream<Map<String, String>> parts(Dataplane proxy) {
        return proxy.networking().stream()
                .flatMap(networking -> Stream.concat(
                        networking.inbound().stream().map(inbound -> inbound.tags()),
                        Stream.of(networking)
                                .map(Networking::gateway)
                                .flatMap(Optional::stream)
                                .map(Gateway::tags)));
    }

    /** The indexes of a mesh. */
    private static final class OfMesh {
        private static final String TAG = "tag";
        private static final String LABEL = "label";
        private static final Key ANY = new Key("", "", "");

        private final Map<Key, List<Dataplane>> byTag = new HashMap<>();
        private final List<Dataplane> proxies;
        private final Map<Key, List<MeshService>> services = new HashMap<>();
        private final Map<Key, Set<TargetRefPolicy>> targets = new HashMap<>();
        private final Map<TargetRefPolicy, Integer> order = new IdentityHashMap<>();

        OfMesh(Estate estate, String mesh) {
            this.proxies = estate.list(Dataplane.TYPE, mesh);
            proxies.forEach(proxy -> keys(proxy).forEach(key -> add(byTag, key, proxy)));
            estate.list(MeshService.TYPE, mesh)
                    .forEach(service ->
                            service.spec().selector().ifPresent(selector -> add(services, key(selector), service)));
            estate.policies(mesh).forEach(policy -> {
                order.put(policy, order.size());
                refs(policy.spec()).forEach(ref -> key(ref).ifPresent(
                                key -> targets.computeIfAbsent(key, absent -> new LinkedHashSet<>())
                                        .add(policy)));
            });
        }

        private static <T> void add(Map<Key, List<T>> index, Key key, T value) {
            index.computeIfAbsent(key, absent -> new ArrayList<>(1)).add(value);
        }

        private static Stream<Key> keys(Dataplane proxy) {
            return parts(proxy)
                    .flatMap(tags -> tags.entrySet().stream())
                    .map(tag -> new Key(TAG, tag.getKey(), tag.getValue()))
                    .distinct();
        }

        /** Returns a key without which a proxy is not selected. */
        private static Key key(MeshService.Selector selector) {
            if (selector.dataplaneRef().isPresent()) {
                return new Key(
                        Dataplane.TYPE.name(),
                        selector.dataplaneRef()
                                .flatMap(MeshService.DataplaneRef::name)
                                .orElse(""),
                        "");
            }
            boolean isByTags = !selector.dataplaneTags().isEmpty();
            Map<String, String> wanted = isByTags
                    ? selector.dataplaneTags()
                    : selector.dataplaneLabels()
                            .map(labels -> labels.matchLabels())
                            .orElse(Map.of());
            return wanted.entrySet().stream()
                    .filter(pair -> !isByTags || !pair.getValue().equals("*"))
                    .findFirst()
                    .map(pair -> new Key(isByTags ? TAG : LABEL, pair.getKey(), pair.getValue()))
                    .orElse(ANY);
        }

        private static Optional<Key> key(TargetRef ref) {
            String kind = ref.kind().map(Object::toString).orElse("");
            String name = ref.name().orElse("");
            return name.isEmpty()
                    ? ref.labels().entrySet().stream()
                            .findFirst()
                            .map(label -> new Key(kind + " " + label.getKey(), LABEL, label.getValue()))
                    : Optional.of(new Key(kind, name, ""));
        }

        private static Stream<TargetRef> refs(PolicySpec spec) {
            return Stream.concat(
                    spec.targetRef().stream(),
                    Stream.of(spec.to(), spec.from()).flatMap(List::stream).flatMap(entry -> ((PolicyEntry) entry)
                            .targetRef().stream()));
        }

        Collection<Dataplane> withTags(Map<String, String> tags) {
            return tags.entrySet().stream()
                    .filter(tag -> !tag.getValue().equals("*"))
                    .map(tag -> byTag.getOrDefault(new Key(TAG, tag.getKey(), tag.getValue()), List.of()))
                    .min(Comparator.comparingInt(List::size))
                    .orElse(proxies);
        }

        List<MeshService> servicesOf(Dataplane proxy) {
            Stream<Key> labels =
                    proxy.labels().entrySet().stream().map(label -> new Key(LABEL, label.getKey(), label.getValue()));
            Stream<Key> others = Stream.of(new Key(Dataplane.TYPE.name(), proxy.name(), ""), ANY);
            return Stream.of(keys(proxy), labels, others)
                    .flatMap(keys -> keys)
                    .flatMap(key -> services.getOrDefault(key, List.of()).stream())
                    .toList();
        }

        List<TargetRefPolicy> policiesTargeting(MeshResource resource) {
            String kind = resource.type();
            Stream<Key> names = Stream.of(resource.name(), ResourceLabels.displayName(resource))
                    .distinct()
                    .map(name -> new Key(kind, name, ""));
            Stream<Key> labels = resource.labels().entrySet().stream()
                    .map(label -> new Key(kind + " " + label.getKey(), LABEL, label.getValue()));
            return Stream.concat(names, labels)
                    .flatMap(key -> targets.getOrDefault(key, Set.of()).stream())
                    .filter(policy -> refs(policy.spec()).anyMatch(ref -> isTo(ref, resource)))
                    .distinct()
                    .sorted(Comparator.comparing(order::get))
                    .toList();
        }

        private static boolean isTo(TargetRef ref, MeshResource resource) {
            boolean isOfKind = ref.kind().map(Object::toString).equals(Optional.of(resource.type()));
            String name = ref.name().orElse("");
            return isOfKind
                    && (name.isEmpty()
                            ? !ref.labels().isEmpty()
                                    && resource.labels()
                                            .entrySet()
                                            .containsAll(ref.labels().entrySet())
                            : name.equals(resource.name()) || name.equals(ResourceLabels.displayName(resource)));
        }
    }
}
