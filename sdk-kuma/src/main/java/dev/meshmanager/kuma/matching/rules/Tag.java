package dev.meshmanager.kuma.matching.rules;

/**
 * A tag that traffic has, or does not have.
 *
 * @param not whether the traffic has another value or no value
 */
public record Tag(String key, String value, boolean not) {
    static Tag of(String key, String value) {
        return new Tag(key, value, false);
    }

    /** Returns whether all traffic with the other tag, of the same key, has this tag. */
    boolean includes(Tag other) {
        return not == other.not ? value.equals(other.value) : not && !value.equals(other.value);
    }
}
