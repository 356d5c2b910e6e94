package dev.meshmanager.kuma.matching.model;

import dev.meshmanager.kuma.internal.Tags;
import java.util.Comparator;
import java.util.Map;

/**
 * How specific a selector is: one with more tags is more specific, then one with more exact values.
 *
 * @param tags the number of tags
 * @param exact the number of tags with a certain value
 */
public record TagRank(long tags, long exact) implements Comparable<TagRank> {
    private static final Comparator<TagRank> ORDER =
            Comparator.comparingLong(TagRank::tags).thenComparingLong(TagRank::exact);

    /** Returns the rank of the tags that a selector wants. */
    public static TagRank of(Map<String, String> wanted) {
        return new TagRank(wanted.size(), Tags.exact(wanted));
    }

    /** Returns the rank of a selector of sources together with one of destinations. */
    public TagRank plus(TagRank other) {
        return new TagRank(tags + other.tags, exact + other.exact);
    }

    @Override
    public int compareTo(TagRank other) {
        return ORDER.compare(this, other);
    }
}
