package dev.meshmanager.kuma.matching.rules;

import dev.meshmanager.kuma.internal.Tags;
import dev.meshmanager.kuma.matching.model.References;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Traffic with certain tags. Without tags it is all traffic.
 *
 * @param tags the tags that the traffic must have or must not have, sorted
 */
public record Subset(List<Tag> tags) {
    private static final Comparator<Tag> ORDER =
            Comparator.comparing(Tag::key).thenComparing(Tag::value).thenComparing(Tag::not);

    /** Entries for other kinds do not select traffic by tags. */
    private static final Set<TargetRefKind> BY_TAGS = Set.of(
            TargetRefKind.MESH,
            TargetRefKind.MESH_SUBSET,
            TargetRefKind.MESH_SERVICE,
            TargetRefKind.MESH_SERVICE_SUBSET);

    static boolean canBe(TargetRef ref) {
        return BY_TAGS.contains(References.kind(ref));
    }

    /** Returns the traffic that a reference selects. */
    public static Subset of(TargetRef ref) {
        TargetRefKind kind = References.kind(ref);
        List<Tag> tags = new ArrayList<>();
        if (kind.equals(TargetRefKind.MESH_SERVICE) || kind.equals(TargetRefKind.MESH_SERVICE_SUBSET)) {
            tags.add(Tag.of(Tags.SERVICE, ref.name().orElse("")));
        }
        if (kind.equals(TargetRefKind.MESH_SUBSET) || kind.equals(TargetRefKind.MESH_SERVICE_SUBSET)) {
            ref.tags().forEach((key, value) -> tags.add(Tag.of(key, value)));
        }
        return sorted(tags);
    }

    static Subset of(Map<String, String> tags) {
        List<Tag> all = new ArrayList<>();
        tags.forEach((key, value) -> all.add(Tag.of(key, value)));
        return sorted(all);
    }

    private static Subset sorted(List<Tag> tags) {
        tags.sort(ORDER);
        return new Subset(tags);
    }

    /** Returns whether all traffic of the other subset is in this one. */
    public boolean includes(Subset other) {
        for (Tag tag : tags) {
            boolean isNamed = false;
            for (Tag same : other.tags) {
                if (same.key().equals(tag.key())) {
                    isNamed = true;
                    if (!tag.includes(same)) {
                        return false;
                    }
                }
            }
            if (!isNamed) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether traffic with these tags is in the subset. */
    public boolean contains(Map<String, String> traffic) {
        return tags.stream().allMatch(tag -> tag.value().equals(traffic.get(tag.key())) != tag.not());
    }

    /** Returns whether some traffic may be in both. */
    boolean overlaps(Subset other) {
        for (Tag tag : tags) {
            for (Tag same : other.tags) {
                if (same.key().equals(tag.key()) && !same.equals(tag)) {
                    return false;
                }
            }
        }
        return true;
    }

    long positives() {
        return tags.stream().filter(tag -> !tag.not()).count();
    }
}
