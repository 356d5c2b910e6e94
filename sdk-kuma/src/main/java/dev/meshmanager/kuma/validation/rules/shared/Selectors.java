package dev.meshmanager.kuma.validation.rules.shared;

import dev.meshmanager.kuma.common.Selector;
import dev.meshmanager.kuma.validation.FieldPath;
import java.util.List;

/** Checks the selectors of older policies: lists of tags that traffic or proxies must have. */
public final class Selectors {
    private Selectors() {}

    /** Checks selectors. At least one is required. */
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

    /** Checks the sources and destinations of traffic by the rules that most older policies share. */
    public static void check(
            FieldPath root, List<Selector> sources, Tags ofSources, List<Selector> destinations, Tags ofDestinations) {
        check(root.field("sources"), sources, ofSources);
        check(root.field("destinations"), destinations, ofDestinations);
    }
}
