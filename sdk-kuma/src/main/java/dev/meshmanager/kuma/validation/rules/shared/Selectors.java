package dev.meshmanager.kuma.validation.rules.shared;

import dev.meshmanager.kuma.common.Selector;
import dev.meshmanager.kuma.validation.FieldPath;
import java.util.List;

/** What the selectors of older policies look like: lists of tags that traffic or proxies must have. */
public final class Selectors {
    private Selectors() {}

    /** Checks selectors of which there must be one. */
    public static void check(FieldPath at, List<Selector> selectors, Tags tags) {
        if (selectors.isEmpty()) {
            at.reject("must have at least one element");
        }
        checkEach(at, selectors, tags);
    }

    public static void checkEach(FieldPath at, List<Selector> selectors, Tags tags) {
        for (int i = 0; i < selectors.size(); i++) {
            tags.check(at.index(i).field("match"), selectors.get(i).match());
        }
    }

    /** Checks where traffic comes from and goes to, as most older policies have it. */
    public static void check(
            FieldPath root, List<Selector> sources, Tags ofSources, List<Selector> destinations, Tags ofDestinations) {
        check(root.field("sources"), sources, ofSources);
        check(root.field("destinations"), destinations, ofDestinations);
    }
}
