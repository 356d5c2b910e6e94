package dev.meshmanager.kuma.validation;

import dev.meshmanager.kuma.common.Selector;
import java.util.List;

/** What the selectors of older policies look like: lists of tags that traffic or proxies must have. */
final class Selectors {
    private Selectors() {}

    /** Checks selectors of which there must be one. */
    static void check(At at, List<Selector> selectors, Tags tags) {
        if (selectors.isEmpty()) {
            at.reject("must have at least one element");
        }
        checkEach(at, selectors, tags);
    }

    static void checkEach(At at, List<Selector> selectors, Tags tags) {
        for (int i = 0; i < selectors.size(); i++) {
            tags.check(at.index(i).field("match"), selectors.get(i).match());
        }
    }

    /** Checks where traffic comes from and goes to, as most older policies have it. */
    static void check(
            At root, List<Selector> sources, Tags ofSources, List<Selector> destinations, Tags ofDestinations) {
        check(root.field("sources"), sources, ofSources);
        check(root.field("destinations"), destinations, ofDestinations);
    }
}
