package dev.meshmanager.kuma.impact;

import dev.meshmanager.kuma.matching.rules.Subset;
import dev.meshmanager.kuma.matching.rules.SubsetRules.RuleForSubset;
import dev.meshmanager.kuma.matching.rules.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of the traffic, by the tags that rules mention: one of the values of a tag, or none of them.
 *
 * @param values for each tag the value; empty for none of those that rules mention
 * @param mentioned the values of each tag that rules mention
 */
record Traffic(NavigableMap<String, Optional<String>> values, Map<String, ? extends Set<String>> mentioned) {
    /** Returns the parts that rules of either list tell apart. Each rule is for all or nothing of a part. */
    static List<Traffic> parts(List<RuleForSubset> before, List<RuleForSubset> after) {
        TreeMap<String, TreeSet<String>> mentioned = new TreeMap<>();
        Stream.of(before, after)
                .flatMap(List::stream)
                .flatMap(rule -> rule.subset().tags().stream())
                .forEach(tag -> mentioned
                        .computeIfAbsent(tag.key(), key -> new TreeSet<>())
                        .add(tag.value()));
        List<Traffic> parts = List.of(new Traffic(new TreeMap<>(), mentioned));
        for (Map.Entry<String, TreeSet<String>> tag : mentioned.entrySet()) {
            List<Traffic> finer = new ArrayList<>();
            for (Traffic part : parts) {
                tag.getValue().forEach(value -> finer.add(part.with(tag.getKey(), Optional.of(value))));
                finer.add(part.with(tag.getKey(), Optional.empty()));
            }
            parts = finer;
        }
        return parts;
    }

    /** Returns fewer parts: a tag is left out if it makes no difference. */
    static <T> Map<Traffic, T> simplified(Map<Traffic, T> byPart, Set<String> tags) {
        Map<Traffic, T> simple = byPart;
        for (String tag : tags) {
            Map<Traffic, T> coarser = new LinkedHashMap<>();
            boolean isNeedless = true;
            for (Map.Entry<Traffic, T> part : simple.entrySet()) {
                T known = coarser.putIfAbsent(part.getKey().without(tag), part.getValue());
                isNeedless &= known == null || known.equals(part.getValue());
            }
            simple = isNeedless ? coarser : simple;
        }
        return simple;
    }

    private Traffic with(String tag, Optional<String> value) {
        NavigableMap<String, Optional<String>> more = new TreeMap<>(values);
        more.put(tag, value);
        return new Traffic(more, mentioned);
    }

    private Traffic without(String tag) {
        NavigableMap<String, Optional<String>> fewer = new TreeMap<>(values);
        fewer.remove(tag);
        return new Traffic(fewer, mentioned);
    }

    /** Returns the configurations of the first rule that this traffic has; a rule may have several. */
    List<Object> confs(List<RuleForSubset> rules) {
        Optional<Subset> first =
                rules.stream().map(RuleForSubset::subset).filter(this::isIn).findFirst();
        return rules.stream()
                .filter(rule -> first.equals(Optional.of(rule.subset())))
                .map(RuleForSubset::conf)
                .toList();
    }

    private boolean isIn(Subset subset) {
        return subset.tags().stream().allMatch(this::has);
    }

    private boolean has(Tag tag) {
        boolean hasValue = Optional.of(tag.value()).equals(values.get(tag.key()));
        return hasValue != tag.not();
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(tag -> text(tag.getKey(), tag.getValue()))
                .collect(Collectors.joining(" "));
    }

    private String text(String tag, Optional<String> value) {
        return value.map(known -> tag + "=" + known)
                .orElseGet(() -> Optional.<Set<String>>ofNullable(mentioned.get(tag)).orElse(Set.of()).stream()
                        .map(other -> tag + "!=" + other)
                        .collect(Collectors.joining(" ")));
    }
}
