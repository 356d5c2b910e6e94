package dev.meshmanager.kuma.matching.model;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.common.Selector;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the resource whose selector fits best: the most specific one, then the one that was created last. Of two that
 * are equal in both, the first one stays; so they are offered sorted by name.
 */
public final class BestMatch<T extends Resource> {
    private static final TagRank ANYTHING = new TagRank(0, 0);

    private @Nullable T best;
    private TagRank bestRank = ANYTHING;

    /** Offers a resource whose selector fits with this rank. */
    public void offer(T candidate, TagRank rank) {
        T known = best;
        int compared = rank.compareTo(bestRank);
        if (known == null || compared > 0 || compared == 0 && created(candidate).isAfter(created(known))) {
            best = candidate;
            bestRank = rank;
        }
    }

    /** Offers a resource with each of its selectors that fit. One without selectors, or tags, fits everything. */
    public void offerSelected(T candidate, List<Selector> selectors, Predicate<Map<String, String>> fits) {
        if (selectors.isEmpty()) {
            offer(candidate, ANYTHING);
        }
        for (Selector selector : selectors) {
            if (selector.match().isEmpty() || fits.test(selector.match())) {
                offer(candidate, TagRank.of(selector.match()));
            }
        }
    }

    /** Returns the best one so far. */
    public Optional<T> get() {
        return Optional.ofNullable(best);
    }

    private static Instant created(Resource resource) {
        return resource.creationTime().orElse(Instant.EPOCH);
    }
}
