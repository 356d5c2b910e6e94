package dev.meshmanager.kuma.matching.older;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.kuma.common.Selector;
import dev.meshmanager.kuma.internal.Tags;
import dev.meshmanager.kuma.legacy.ConnectionPolicy;
import dev.meshmanager.kuma.matching.model.BestMatch;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.TagRank;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Matches policies of one kind, sorted by name, with connections from sources to destinations. */
public final class ConnectionMatch {
    private ConnectionMatch() {}

    /** Returns the policy with the most specific selector of destinations that an inbound with these tags has. */
    public static <T extends MeshResource & ConnectionPolicy> Optional<T> ofInbound(
            List<T> policies, Map<String, String> tags) {
        BestMatch<T> best = new BestMatch<>();
        for (T policy : policies) {
            ranks(policy.destinations(), wanted -> Tags.areIn(wanted, tags)).forEach(rank -> best.offer(policy, rank));
        }
        return best.get();
    }

    /**
     * Returns the policies for an inbound with these tags, those with more specific sources first. A policy is there
     * once for each selector of destinations that fits, as on the control plane.
     */
    static <T extends MeshResource & ConnectionPolicy> List<T> allOfInbound(
            List<T> policies, Map<String, String> tags) {
        List<T> found = new ArrayList<>();
        for (T policy : policies) {
            ranks(policy.destinations(), wanted -> Tags.areIn(wanted, tags)).forEach(rank -> found.add(policy));
        }
        found.sort(Comparator.<T, TagRank>comparing(policy -> TagRank.of(
                        policy.sources().isEmpty()
                                ? Map.of()
                                : policy.sources().get(0).match()))
                .thenComparing(policy -> policy.creationTime().orElse(Instant.EPOCH))
                .reversed());
        return found;
    }

    /** Returns the policy for connections of a proxy to each of these services; some have none. */
    static <T extends MeshResource & ConnectionPolicy> Map<String, T> ofServices(
            List<T> policies, IndexedProxy proxy, Collection<String> services) {
        Map<String, BestMatch<T>> best = new LinkedHashMap<>();
        for (T policy : policies) {
            Optional<TagRank> source =
                    ranks(policy.sources(), proxy::hasPartWith).stream().max(Comparator.naturalOrder());
            if (source.isPresent()) {
                for (String service : services) {
                    Map<String, String> tags = Map.of(Tags.SERVICE, service);
                    ranks(policy.destinations(), wanted -> Tags.areIn(wanted, tags))
                            .forEach(rank -> best.computeIfAbsent(service, key -> new BestMatch<>())
                                    .offer(policy, rank.plus(source.get())));
                }
            }
        }
        Map<String, T> found = new LinkedHashMap<>();
        best.forEach((service, match) -> match.get().ifPresent(policy -> found.put(service, policy)));
        return found;
    }

    /**
     * Returns the policy for connections from a listener of a gateway to a backend. Only the first selector that fits
     * counts.
     */
    static <T extends MeshResource & ConnectionPolicy> Optional<T> ofBackend(
            List<T> policies, Map<String, String> listener, Map<String, String> backend) {
        BestMatch<T> best = new BestMatch<>();
        for (T policy : policies) {
            Optional<TagRank> source = ranks(policy.sources(), wanted -> Tags.areIn(wanted, listener)).stream()
                    .findFirst();
            Optional<TagRank> destination = ranks(policy.destinations(), wanted -> Tags.areIn(wanted, backend)).stream()
                    .findFirst();
            source.flatMap(rank -> destination.map(rank::plus)).ifPresent(rank -> best.offer(policy, rank));
        }
        return best.get();
    }

    private static List<TagRank> ranks(List<Selector> selectors, Predicate<Map<String, String>> fits) {
        return selectors.stream()
                .map(Selector::match)
                .filter(fits)
                .map(TagRank::of)
                .toList();
    }
}
