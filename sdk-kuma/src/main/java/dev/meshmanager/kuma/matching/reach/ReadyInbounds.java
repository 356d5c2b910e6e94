package dev.meshmanager.kuma.matching.reach;

import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.IndexedProxy.Part;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.proxy.Inbound;
import dev.meshmanager.kuma.proxy.Networking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The inbounds of a mesh that take traffic, by the tags and labels that select them. */
final class ReadyInbounds {
    private final Map<String, List<ReadyInbound>> byProxy = new LinkedHashMap<>();
    private final Map<Pair, List<ReadyInbound>> byTag = new HashMap<>();
    private final Map<Pair, List<ReadyInbound>> byLabel = new HashMap<>();

    /** An inbound and its proxy. */
    record ReadyInbound(IndexedProxy proxy, Part inbound) {}

    private record Pair(String key, String value) {}

    ReadyInbounds(MeshModel mesh) {
        mesh.proxies().forEach(this::add);
    }

    private void add(IndexedProxy proxy) {
        List<Inbound> models =
                ClientOutbounds.networking(proxy).map(Networking::inbound).orElse(List.of());
        for (int i = 0; i < models.size(); i++) {
            if (isReady(models.get(i))) {
                add(new ReadyInbound(proxy, proxy.inbounds().get(i)));
            }
        }
    }

    private static boolean isReady(Inbound inbound) {
        boolean isReady = inbound.state().orElse(Inbound.State.READY).equals(Inbound.State.READY);
        return isReady && inbound.health().flatMap(Inbound.Health::ready).orElse(true);
    }

    private void add(ReadyInbound ready) {
        add(byProxy, ready.proxy().resource().name(), ready);
        ready.inbound().tags().forEach((key, value) -> add(byTag, new Pair(key, value), ready));
        ready.proxy().labels().forEach((key, value) -> add(byLabel, new Pair(key, value), ready));
    }

    private static <K> void add(Map<K, List<ReadyInbound>> index, K key, ReadyInbound ready) {
        index.computeIfAbsent(key, absent -> new ArrayList<>()).add(ready);
    }

    List<ReadyInbound> ofProxy(String name) {
        return byProxy.getOrDefault(name, List.of());
    }

    /** Returns the inbounds with all of these tags; none without tags. */
    List<ReadyInbound> withTags(Map<String, String> tags) {
        return candidates(byTag, tags).stream()
                .filter(ready -> hasAll(ready.inbound().tags(), tags))
                .toList();
    }

    /** Returns the inbounds of proxies with all of these labels; all without labels. */
    List<ReadyInbound> withLabels(Map<String, String> labels) {
        return labels.isEmpty()
                ? byProxy.values().stream().flatMap(List::stream).toList()
                : candidates(byLabel, labels).stream()
                        .filter(ready -> hasAll(ready.proxy().labels(), labels))
                        .toList();
    }

    private static boolean hasAll(Map<String, String> own, Map<String, String> wanted) {
        return own.entrySet().containsAll(wanted.entrySet());
    }

    private static List<ReadyInbound> candidates(Map<Pair, List<ReadyInbound>> index, Map<String, String> wanted) {
        return wanted.entrySet().stream()
                .map(pair -> index.getOrDefault(new Pair(pair.getKey(), pair.getValue()), List.<ReadyInbound>of()))
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }
}
