package dev.meshmanager.kuma.matching.reach;

import dev.meshmanager.kuma.internal.Tags;
import dev.meshmanager.kuma.matching.answer.SpiffeIds;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.MeshModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a proxy shows to the other side of an mTLS connection.
 *
 * @param ids the URIs, in the order of the certificate
 * @param tags all tags of the proxy; empty if the certificate comes from a {@code MeshIdentity}
 * @param isWorkload whether the certificate comes from a {@code MeshIdentity}
 */
record Certificate(List<String> ids, Map<String, Set<String>> tags, boolean isWorkload) {
    /** Returns the certificate of a proxy; empty if it has none. An identity replaces the certificate of the mesh. */
    static Optional<Certificate> of(IndexedProxy proxy, MeshModel mesh, boolean hasMeshTls) {
        Optional<Certificate> workload =
                SpiffeIds.of(proxy, mesh).map(id -> new Certificate(List.of(id), Map.of(), true));
        return workload.isPresent() || !hasMeshTls
                ? workload
                : Optional.of(ofMesh(proxy, mesh.mesh().name()));
    }

    private static Certificate ofMesh(IndexedProxy proxy, String mesh) {
        Map<String, Set<String>> tags = tags(proxy);
        Stream<String> services =
                tags.getOrDefault(Tags.SERVICE, Set.of()).stream().map(service -> "spiffe://" + mesh + "/" + service);
        Stream<String> others = tags.entrySet().stream()
                .flatMap(tag -> tag.getValue().stream().map(value -> "kuma://" + tag.getKey() + "/" + value));
        return new Certificate(Stream.concat(services, others).toList(), tags, false);
    }

    static Map<String, Set<String>> tags(IndexedProxy proxy) {
        Map<String, Set<String>> tags = new TreeMap<>();
        Stream.concat(proxy.inbounds().stream().map(IndexedProxy.Part::tags), Stream.of(proxy.gatewayTags()))
                .forEach(some -> some.forEach((key, value) ->
                        tags.computeIfAbsent(key, absent -> new TreeSet<>()).add(value)));
        return tags;
    }

    boolean hasTag(String key, String value) {
        return tags.getOrDefault(key, Set.of()).contains(value);
    }

    /** Proxies compare all URIs as one text. */
    String text() {
        return String.join(",", ids);
    }

    String name() {
        return ids.isEmpty() ? "a client without identity" : ids.get(0);
    }

    /** Returns whether the certificate is from one of these trust domains. */
    boolean isOf(Set<String> trustDomains) {
        return ids.stream().anyMatch(id -> trustDomains.stream().anyMatch(td -> id.startsWith("spiffe://" + td + "/")));
    }
}
