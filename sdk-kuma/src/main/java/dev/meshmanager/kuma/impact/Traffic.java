package dev.meshmanager.kuma.impact;

import dev.meshmanager.kuma.matching.rules.Subset;
import dev.meshmanager.kuma.matching.rules.SubsetRules.RuleForSubset;
import dev.meshmanager.kuma.matching.rules.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Traffic that has some tags and lacks others, so that two lists of rules by tags can be compared. */
record Traffic(Set<Tag> tags) {
    private static final Comparator<Tag> ORDER = Comparator.comparing(Tag::key)
            .thenComparing(Tag::not)
            .thenComparing(Tag::value);

    static Traffic of(Subset subset) {
        return of(subset.tags());
    }

    private static Traffic of(Iterable<Tag> tags) {
        TreeSet<Tag> sorted = new TreeSet<>(ORDER);
        tags.forEach(sorted::add);
        return new Traffic(sorted);
    }

    /** Returns parts of the traffic, such that every rule of both lists is for all or nothing of most of them. */
    static Set<Traffic> parts(List<RuleForSubset> before, List<RuleForSubset> after) {
        Set<Traffic> parts = new LinkedHashSet<>();
        before.forEach(rule -> parts.add(of(rule.subset())));
        after.forEach(rule -> parts.add(of(rule.subset())));
        for (RuleForSubset old : before) {
            for (RuleForSubset now : after) {
                of(old.subset()).and(of(now.subset())).ifPresent(parts::add);
            }
        }
        return parts;
    }

    /** Returns whether no rule is for all of this traffic, but some are for parts of it. */
    boolean isSplitBy(List<RuleForSubset> rules) {
        return rules.stream().noneMatch(rule -> isIn(of(rule.subset())))
                && rules.stream().anyMatch(rule -> and(of(rule.subset())).isPresent());
    }

    /** Returns the configurations of the first rule for all of this traffic; a rule may have several. */
    List<Object> confs(List<RuleForSubset> rules) {
        Optional<Subset> first = rules.stream()
                .map(RuleForSubset::subset)
                .filter(subset -> isIn(of(subset)))
                .findFirst();
        return rules.stream()
                .filter(rule -> first.equals(Optional.of(rule.subset())))
                .map(RuleForSubset::conf)
                .toList();
    }

    private boolean isIn(Traffic other) {
        return other.tags.stream().allMatch(this::has);
    }

    private boolean has(Tag wanted) {
        return tags.contains(wanted) || wanted.not() && value(wanted.key()).isPresent() && !contradicts(wanted);
    }

    private Optional<String> value(String key) {
        return tags.stream()
                .filter(tag -> !tag.not() && tag.key().equals(key))
                .map(Tag::value)
                .findFirst();
    }

    private boolean contradicts(Tag other) {
        return other.not()
                ? value(other.key()).equals(Optional.of(other.value()))
                : value(other.key()).filter(value -> !value.equals(other.value())).isPresent()
                        || tags.contains(new Tag(other.key(), other.value(), true));
    }

    /** Returns the traffic that is in both; empty if there can be none. */
    private Optional<Traffic> and(Traffic other) {
        if (other.tags.stream().anyMatch(this::contradicts)) {
            return Optional.empty();
        }
        List<Tag> all = new ArrayList<>(tags);
        all.addAll(other.tags);
        Traffic both = of(all);
        // A tag with a value makes it needless to say which other values it does not have.
        return Optional.of(of(both.tags.stream()
                .filter(tag -> !tag.not() || both.value(tag.key()).isEmpty())
                .toList()));
    }

    @Override
    public String toString() {
        return tags.stream()
                .map(tag -> tag.key() + (tag.not() ? "!=" : "=") + tag.value())
                .collect(Collectors.joining(" "));
    }
}
